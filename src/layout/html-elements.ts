/** Elements that begin and end on lines of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
tbody td tfoot th thead tr ul`.split(/\s/),
);

export const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that hold nothing to read, or controls. */
export const unreadElements: ReadonlySet<string> = new Set(
  `audio base button canvas datalist embed head iframe input link map meta nav noscript object option param progress
script select source style svg template textarea title track video`.split(/\s/),
);

/** What pages put around an article, where nothing else shows where it is. */
export const surroundings: ReadonlySet<string> = new Set([
  'aside',
  'footer',
  'form',
  'menu',
  'dialog',
]);
