import type * as z from 'zod';

/**
 * What is wrong with a value, as a person would ask for it: what it must be. What a schema says of its own comes first.
 * @returns undefined where zod’s own words will do
 */
const faultWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = named(issue.expected);
      return issue.input === undefined ? `is missing: ${wanted}` : `must be ${wanted}`;
    }
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${issue.values.join()}`
        : `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin in counted
        ? 'must not be empty'
        : `must ${bound(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${bound(issue.origin, 'at most', issue.maximum)}`;
    default:
      return undefined;
  }
};

const named = (type: string): string => {
  if (type === 'int') return 'a whole number';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
};

/** What is counted of values that have a size. */
const counted: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };

const bound = (origin: string, how: string, limit: number | bigint): string => {
  const what = counted[origin];
  return what === undefined ? `be ${how} ${limit}` : `have ${how} ${limit} ${what}`;
};

/** How a schema parses what somebody gives, so that they can read what is wrong with it. */
export const inPlainWords = { error: faultWords, reportInput: true } as const;
