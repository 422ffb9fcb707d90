import type { Child } from 'hono/jsx';
import type { StoredArticle } from '../records/article.ts';
import { isAllBlank } from '../text/blanks.ts';
import { directionOf } from '../text/direction.ts';
import { type Block, blocksOf, type Piece } from './text-blocks.ts';
import { type Segment, segmentsOf } from './text-segments.ts';
import { claimLine, type SpeakersById, sayingLine, sayingOf, typeNames } from './voices.ts';

/**
 * The text of an article, with its claims and quotes marked. The element’s text is the source text to the character,
 * so that selectors and offsets into the one hold in the other: nothing in here may write a character of its own.
 * What is said about the words is written by the style sheet, from attributes.
 */
export const ArticleText = ({
  stored,
  speakers,
}: {
  readonly stored: StoredArticle;
  readonly speakers: SpeakersById;
}) => {
  const blocks = blocksOf(stored);
  const edges = blocks.flatMap(({ pieces }) => pieces.flatMap(({ start, end }) => [start, end]));
  const segments = segmentsOf(stored, edges);
  const between = segmentsBetween(segments);
  const mark = (from: number, to: number): Child =>
    between(from, to).map((one) => <Marked segment={one} speakers={speakers} />);
  const end = segments.at(-1)?.end ?? 0;
  const { language } = stored.article;
  return (
    <div id="text" class="text" lang={language} dir={directionOf(language)}>
      {groupsOf(blocks).map((group, index, groups) => (
        <>
          {mark(groups[index - 1]?.at(-1)?.end ?? 0, group[0].start)}
          <Group blocks={group} mark={mark} />
        </>
      ))}
      {mark(blocks.at(-1)?.end ?? 0, end)}
    </div>
  );
};

/** Writes the segments of a stretch. */
type MarkStretch = (start: number, end: number) => Child;

/** The segments of a stretch that begins and ends where segments do. */
const segmentsBetween = (segments: readonly Segment[]) => {
  const places = new Map(segments.map(({ start }, index) => [start, index]));
  return (start: number, end: number): readonly Segment[] =>
    start >= end ? [] : segments.slice(places.get(start), places.get(end) ?? segments.length);
};

type BlockGroup = readonly [Block, ...Block[]];

/** Summary points that follow each other make one list; every other block stands by itself. */
const groupsOf = (blocks: readonly Block[]): readonly BlockGroup[] =>
  blocks.reduce<[Block, ...Block[]][]>((groups, block) => {
    const last = groups.at(-1);
    if (last?.[0].main.kind === 'point' && block.main.kind === 'point') last.push(block);
    else groups.push([block]);
    return groups;
  }, []);

const Group = ({ blocks, mark }: { readonly blocks: BlockGroup; readonly mark: MarkStretch }) => {
  if (blocks[0].main.kind !== 'point') return <TextBlock block={blocks[0]} mark={mark} />;
  return (
    <ul class="summary">
      {blocks.map((block, index) => (
        <>
          {index > 0 && mark(blocks[index - 1]?.end ?? 0, block.start)}
          <TextBlock block={block} mark={mark} />
        </>
      ))}
    </ul>
  );
};

const TextBlock = ({ block, mark }: { readonly block: Block; readonly mark: MarkStretch }) => {
  const { main, pieces } = block;
  const inside = pieces.map((piece, index) => (
    <>
      {index > 0 && mark(pieces[index - 1]?.end ?? 0, piece.start)}
      {piece === main ? (
        mark(piece.start, piece.end)
      ) : (
        <span class={classOf(piece)}>{mark(piece.start, piece.end)}</span>
      )}
    </>
  ));
  switch (main.kind) {
    case 'headline':
      return <h1 id="headline">{inside}</h1>;
    case 'caption':
      return (
        <p id="caption" class="caption">
          {inside}
        </p>
      );
    case 'point':
      return (
        <li id={main.point.id} data-support={supportLine(main.point.supportedBy)}>
          {inside}
        </li>
      );
    case 'paragraph':
      return (
        <p id={main.paragraph.id} class={main.startsSection ? 'section' : undefined}>
          {inside}
        </p>
      );
    case 'remainder':
      return main.role === 'subheading' ? <h2>{inside}</h2> : <p class={classOf(main)}>{inside}</p>;
  }
};

const classOf = (piece: Piece): string => (piece.kind === 'remainder' ? piece.role : piece.kind);

const supportLine = (claimIds: readonly string[]): string | undefined =>
  claimIds.length === 0 ? undefined : `Borne out by ${claimIds.join(', ')}`;

/**
 * Whether it is worth a stop to those who go from link to link: a space between two claims, or a mark between two parts
 * of the same one, is not.
 */
const isStop = ({ text, begins }: Segment): boolean =>
  !isAllBlank(text) && (begins.length > 0 || /[^\s\p{P}]/u.test(text));

/** Most claims that are told of where a reader points at words. */
const mostLines = 3;

const Marked = ({
  segment,
  speakers,
}: {
  readonly segment: Segment;
  readonly speakers: SpeakersById;
}) => {
  const { text, claims, quotes, begins, ends } = segment;
  const [claim] = claims;
  const [quote] = quotes;
  if (claim === undefined && quote === undefined) return text;
  const type = claim?.type ?? quote?.type;
  const lines = [
    ...claims.slice(0, mostLines).map((one) => claimLine(one, speakers)),
    ...(claim === undefined && quote !== undefined
      ? [`${sayingLine(sayingOf(quote.attribution, speakers))} · ${typeNames[quote.type]}`]
      : []),
  ];
  const [id, ...otherIds] = begins;
  const Mark = isStop(segment) ? 'a' : 'span';
  return (
    <>
      {otherIds.map((other) => (
        <span id={other} class="place"></span>
      ))}
      <Mark
        id={id}
        class={quotes.length > 0 ? `said ${type} words` : `said ${type}`}
        href={Mark === 'a' ? `#note-${claim?.id ?? quote?.id}` : undefined}
        data-claims={claims.length === 0 ? undefined : claims.map((one) => one.id).join(' ')}
        data-quotes={quotes.length === 0 ? undefined : quotes.map((one) => one.id).join(' ')}
        data-ends={ends.length === 0 ? undefined : ends.join(' ')}
        data-note={[...new Set(lines)].join('\n')}
      >
        {text}
      </Mark>
    </>
  );
};
