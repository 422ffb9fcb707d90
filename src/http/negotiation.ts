import Negotiator from 'negotiator';

/** The content codings the server can make, best first. */
const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

/** How many different header values are remembered; clients use few, attackers many. */
const rememberedValues = 500;

/** Remembers the answers of a function of two strings, up to a bound. */
const remember = <Answer>(
  compute: (header: string, offer: string) => Answer,
): ((header: string, offer: string) => Answer) => {
  const known = new Map<string, Map<string, Answer>>();
  return (header, offer) => {
    const answers = known.get(offer) ?? new Map<string, Answer>();
    const remembered = answers.get(header);
    if (remembered !== undefined) return remembered;
    const answer = compute(header, offer);
    if (answers.size < rememberedValues) known.set(offer, answers.set(header, answer));
    return answer;
  };
};

const acceptsOffer = remember(
  (accept, mediaType) =>
    new Negotiator({ headers: { accept } }).mediaType([mediaType]) !== undefined,
);

/**
 * Whether a request takes a media type (RFC 9110, section 12.5.1).
 * @param accept the `Accept` header; without one, or with an empty one, everything is taken
 */
export const accepts = (accept: string | undefined, mediaType: string): boolean =>
  accept === undefined ||
  accept === '*/*' ||
  accept.trim() === '' ||
  acceptsOffer(accept, mediaType);

const choosesHtml = remember((accept) => {
  const preferred = new Negotiator({ headers: { accept } }).mediaType([
    'application/json',
    'text/html',
  ]);
  return preferred === 'text/html';
});

/**
 * Whether a request would rather have a page than data: browsers say so, programs hardly ever.
 * @param accept the `Accept` header; what takes everything gets data
 */
export const prefersHtml = (accept: string | undefined): boolean =>
  accept !== undefined && accept !== '*/*' && choosesHtml(accept, '');

const offers = { compressed: 'br,gzip,identity', plain: 'identity' } as const;

const chooseFrom = remember((header, offer): Coding | 'none' => {
  const available = codings.filter((coding) => offer.split(',').includes(coding));
  const [best] = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(available, {
    preferred: available,
  });
  return available.find((coding) => coding === best) ?? 'none';
});

/**
 * The coding to answer in (RFC 9110, section 12.5.3), or `none` where the request takes no coding
 * there is, not even `identity`.
 * @param acceptEncoding the `Accept-Encoding` header
 * @param compressible whether the answer comes in compressed codings as well
 */
export const chooseCoding = (
  acceptEncoding: string | undefined,
  compressible: boolean,
): Coding | 'none' =>
  acceptEncoding === undefined
    ? 'identity'
    : chooseFrom(acceptEncoding, compressible ? offers.compressed : offers.plain);
