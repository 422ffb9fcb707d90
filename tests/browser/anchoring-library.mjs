// The library needs this, but does not say so.
import '@apache-annotator/selector';

export {
  createTextPositionSelectorMatcher,
  createTextQuoteSelectorMatcher,
} from '@apache-annotator/dom';
