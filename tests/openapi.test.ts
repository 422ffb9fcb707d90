import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateOpenApi } from '../openapi/document.ts';

describe('openapi/openapi.json', () => {
  it('is what the routes and schemas generate now (npm run openapi makes it anew)', async () => {
    const committed = await readFile(new URL('../openapi/openapi.json', import.meta.url), 'utf8');
    expect(committed).toBe(`${JSON.stringify(await generateOpenApi(), null, 2)}\n`);
  });

  it('closes no schema: answers gain fields over time', async () => {
    expect(JSON.stringify(await generateOpenApi())).not.toContain('additionalProperties":false');
  });
});
