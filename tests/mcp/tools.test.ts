import { describe, expect, it } from 'vitest';
import { tools } from '../../src/mcp/create-mcp-server.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { connectClient, ways } from './connect-client.ts';
import { toolCases } from './tool-cases.ts';

describe.each(ways)('the tools, over $transport, as $mode clients call them', (way) => {
  it('are listed with what they take and answer', async () => {
    const client = await connectClient(way);
    const listed = (await client.listTools()).tools;
    expect(listed.map(({ name }) => name)).toEqual(toolCases.map(({ name }) => name));
    for (const { name, description, inputSchema, outputSchema, annotations } of listed) {
      expect({ name, described: (description ?? '').length > 50 }).toEqual({
        name,
        described: true,
      });
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }
    expect(client.getInstructions()).toContain('verify_quotation');
  });

  it('answer with data that their schemas describe, and the same in words', async () => {
    const client = await connectClient(way);
    await client.listTools();
    for (const { name, input, data, text } of toolCases) {
      const result = await client.callTool({ name, arguments: input });
      expect({ name, isError: result.isError ?? false, said: result.content }).toMatchObject({
        isError: false,
        said: [{ type: 'text', text: expect.stringContaining(text) }],
      });
      expect(cutTo(result.structuredContent, data), name).toMatchObject(data);
      const tool = tools.find((one) => one.name === name);
      expect(tool?.output.safeParse(result.structuredContent).error, name).toBeUndefined();
    }
  });

  it('are told of as resources, too', async () => {
    const client = await connectClient(way);
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([{ uri: `on-the-record://articles/${seedId}`, name: seedId }]);
    const { contents } = await client.readResource({ uri: `on-the-record://articles/${seedId}` });
    const [record] = contents as { text: string; mimeType: string }[];
    expect(record?.mimeType).toBe('application/json');
    expect(JSON.parse(record?.text ?? '')).toMatchObject({ id: seedId });
    const text = await client.readResource({ uri: 'on-the-record://articles/latest/text' });
    expect(text.contents).toMatchObject([{ text: expect.stringContaining('Russia indicates') }]);
    await expect(client.readResource({ uri: 'on-the-record://articles/nowhere' })).rejects.toThrow(
      'There is no article “nowhere”',
    );
  });
});

/** A value without what stands in its lists behind as many items as are expected. */
const cutTo = (actual: unknown, expected: unknown): unknown => {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.slice(0, expected.length).map((one, at) => cutTo(one, expected[at]));
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  const wanted = expected as Readonly<Record<string, unknown>> | undefined;
  return Object.fromEntries(
    Object.entries(actual).map(([key, one]) => [key, cutTo(one, wanted?.[key])]),
  );
};
