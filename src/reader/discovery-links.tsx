/** What a page tells programs about itself. */
type Discovered = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  /** The page’s own address; with `#` and an id, that of a place on it. */
  readonly address: string;
  readonly title: string;
};

const oembedFormats = [
  { format: 'json', type: 'application/json+oembed' },
  { format: 'xml', type: 'text/xml+oembed' },
] as const;

/** Links for the head of a page that has a card: where to ask how to embed it (https://oembed.com, section 4). */
export const OEmbedLinks = ({ base, address, title }: Discovered) => (
  <>
    {oembedFormats.map(({ format, type }) => (
      <link
        rel="alternate"
        type={type}
        href={`${base}/oembed?url=${encodeURIComponent(address)}&format=${format}`}
        title={title}
      />
    ))}
  </>
);

const feedTypes = [
  { end: 'json', type: 'application/feed+json' },
  { end: 'atom', type: 'application/atom+xml' },
] as const;

/** Whom a page is about. */
export type SpeakerShown = { readonly id: string; readonly name: string };

type Followed = Pick<Discovered, 'base'> & { readonly speaker?: SpeakerShown | undefined };

/** Links for the head of any page: the feeds of what is new in the archive, and of the speaker that it is about. */
export const FeedLinks = ({ base, speaker }: Followed) => (
  <>
    {[
      ...(speaker === undefined
        ? []
        : [{ path: `speakers/${speaker.id}`, title: `New claims of ${speaker.name}` }]),
      { path: 'articles', title: 'New articles' },
      { path: 'claims', title: 'New claims' },
    ].flatMap(({ path, title }) =>
      feedTypes.map(({ end, type }) => (
        <link rel="alternate" type={type} href={`${base}/v1/feeds/${path}/${end}`} title={title} />
      )),
    )}
  </>
);
