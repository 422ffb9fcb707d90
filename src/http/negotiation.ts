import Negotiator from 'negotiator';
import { profilesApart } from './accept-profiles.ts';

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

/** Every text that is answered is in UTF-8, JSON too, where no parameter says so: asking for it excludes nothing. */
const withoutUtf8 = (accept: string): string =>
  accept.replace(/; ?charset="?utf-8"?(?=[;, ]|$)/gi, '');

/** Reads a header that says which media types a request takes. */
const mediaTypesTaken = (accept: string): Negotiator =>
  new Negotiator({ headers: { accept: profilesApart(withoutUtf8(accept)) } });

const acceptsOffer = remember(
  (accept, mediaType) => mediaTypesTaken(accept).mediaType([mediaType]) !== undefined,
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

/** Chooses what suits a request best by its `Accept`; undefined where nothing does. */
export type Chooser<Type extends string> = (accept: string | undefined) => Type | undefined;

/**
 * Makes the chooser among the media types that an address answers in (RFC 9110, section 12.5.1). Of those that
 * suit alike, the one that stands first is chosen.
 * @param mediaTypes as they are sent, with parameters; the first one where a request takes anything
 */
export const chooserAmong = <Type extends string>(
  mediaTypes: readonly [Type, ...Type[]],
): Chooser<Type> => {
  const known = new Map<string, Type | undefined>();
  const choose = (accept: string): Type | undefined => {
    const best = mediaTypesTaken(accept).mediaType([...mediaTypes]);
    return mediaTypes.find((mediaType) => mediaType === best);
  };
  return (accept) => {
    if (accept === undefined || accept === '*/*' || accept.trim() === '') return mediaTypes[0];
    if (known.has(accept)) return known.get(accept);
    const chosen = choose(accept);
    if (known.size < rememberedValues) known.set(accept, chosen);
    return chosen;
  };
};

const chooseForPeople = chooserAmong(['application/json', 'text/html']);

/**
 * Whether a request would rather have a page than data: browsers say so, programs hardly ever.
 * @param accept the `Accept` header; what takes either gets data
 */
export const prefersHtml = (accept: string | undefined): boolean =>
  chooseForPeople(accept) === 'text/html';

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
