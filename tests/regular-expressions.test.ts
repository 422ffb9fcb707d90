import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A regular expression literal: what may stand before one, its body, its flags. */
const literal =
  /(?<=[=(,:?!&|{[]\s*|return\s+)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g;

type Expression = { readonly source: string; readonly flags: string };

let expressions: Expression[];

beforeAll(async () => {
  const files = (await readdir(`${root}/src`, { recursive: true })).filter((file) =>
    /\.(?:tsx?|js)$/.test(file),
  );
  const sources = await Promise.all(files.map((file) => readFile(`${root}/src/${file}`, 'utf8')));
  const literals = sources.flatMap((source) =>
    [...source.matchAll(literal)].map(([, body = '', flags = '']) => ({ source: body, flags })),
  );
  const document = await readFile(`${root}/openapi/openapi.json`, 'utf8');
  const patterns = [...document.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
    ([, json = '']) => ({
      source: String(JSON.parse(json)),
      flags: 'u',
    }),
  );
  expressions = [
    ...new Map(
      [...literals, ...patterns].map((one) => [`/${one.source}/${one.flags}`, one]),
    ).values(),
  ];
});

describe('regular expressions', () => {
  it('are found, those of the code and those made of schemas', () => {
    expect(expressions.length).toBeGreaterThan(20);
  });

  it('cannot be made slow by any input (ReDoS)', async () => {
    const verdicts: { readonly expression: string; readonly status: string }[] = [];
    // One after the other: together, each would wait for the others, and its time would run out.
    for (const { source, flags } of expressions) {
      const { status } = await check(source, flags.replace('d', ''), { timeout: 20_000 });
      verdicts.push({ expression: `/${source}/${flags}`, status });
    }
    expect(verdicts.filter(({ status }) => status !== 'safe')).toEqual([]);
  });
});
