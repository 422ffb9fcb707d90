import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/cli/terminal.ts';

/** An output that is a terminal, or is not, and shows colours, or does not, as under NO_COLOR. */
const output = (isTTY: boolean, hasColors: boolean) =>
  ({ isTTY, hasColors: () => hasColors }) as WriteStream & { fd: 1 };

describe('paint', () => {
  it('colours what a terminal shows', () => {
    expect(paint('red', 'broken', output(true, true))).toBe('\u001b[31mbroken\u001b[39m');
  });

  it.each([
    ['no terminal', output(false, true)],
    ['a terminal without colours', output(true, false)],
  ])('leaves plain what goes to %s', (_what, stream) => {
    expect(paint('red', 'broken', stream)).toBe('broken');
  });
});
