import type { FuzzRequest } from './fuzz-request.ts';
import { codings } from './headers.ts';

/**
 * Whether a request plainly takes what the operation answers with, so that 406 would be wrong:
 * it asks for anything, or for a documented media type, perhaps with the charset all answers have.
 */
export const isAcceptable = ({ operation, headers, query }: FuzzRequest): boolean => {
  // A request that names one format must take that one; some fields of an article come as JSON only.
  if (query.some((pair) => /^(?:format|fields)=/.test(pair))) return false;
  const { accept, 'accept-encoding': acceptEncoding } = headers;
  const types = Object.keys(operation.responses['200']?.content ?? {});
  const [range = '', parameters = ''] = (accept ?? '*/*').toLowerCase().split(/;(.*)/s);
  const isMet = range === '*/*' || types.includes(range);
  const isPlain = ['', ' charset=utf-8', 'charset=utf-8'].includes(parameters);
  return isMet && isPlain && (acceptEncoding === undefined || codings.includes(acceptEncoding));
};
