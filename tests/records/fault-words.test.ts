import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inPlainWords } from '../../src/records/fault-words.ts';

const saidOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, inPlainWords).error?.issues[0]?.message;

describe('what is said of a value that is wrong', () => {
  it.each<[schema: z.ZodType, value: unknown, words: string]>([
    [z.string(), undefined, 'is missing: a string'],
    [z.string(), 5, 'must be a string'],
    [z.object(), [], 'must be an object'],
    [z.int(), 1.5, 'must be a whole number'],
    [z.enum(['direct', 'mixed']), 'said', 'must be one of direct, mixed'],
    [z.literal('en'), 'de', 'must be en'],
    [z.string().min(1), '', 'must not be empty'],
    [z.array(z.string()).min(1), [], 'must not be empty'],
    [z.string().min(2), 'a', 'must have at least 2 characters'],
    [z.string().max(3), 'long', 'must have at most 3 characters'],
    [z.array(z.int()).max(1), [1, 2], 'must have at most 1 items'],
    [z.int().min(1), 0, 'must be at least 1'],
    [z.int().max(50), 51, 'must be at most 50'],
    [z.string().max(3, 'must be short'), 'long', 'must be short'],
  ])('%# is %o, it is: %s', (schema, value, words) => {
    expect(saidOf(schema, value)).toBe(words);
  });
});
