import { describe, expect, it } from 'vitest';
import { createTokenGuard } from '../../src/http/tokens.ts';

const tokens = ['first-token-0123456789', 'second-token-0123456789=='];
const ask = (authorization: string | undefined, known: readonly string[] = tokens) =>
  createTokenGuard(known)({ headers: authorization === undefined ? {} : { authorization } });

describe('a token guard', () => {
  it.each([
    'Bearer first-token-0123456789',
    'bearer first-token-0123456789',
    'BEARER   first-token-0123456789 ',
    'Bearer second-token-0123456789==',
  ])('lets “%s” pass', (authorization) => {
    expect(ask(authorization)).toBeUndefined();
  });

  it.each([
    ['no token', undefined, 'Bearer'],
    ['an unknown token', 'Bearer other-token-0123456789', 'Bearer error="invalid_token"'],
    ['an empty token', 'Bearer ', 'Bearer error="invalid_token"'],
    ['no scheme', 'first-token-0123456789', 'Bearer error="invalid_token"'],
    ['another scheme', 'Basic first-token-0123456789', 'Bearer error="invalid_token"'],
    ['two tokens', `Bearer ${tokens.join(', ')}`, 'Bearer error="invalid_token"'],
    ['part of a token', 'Bearer first-token-012345678', 'Bearer error="invalid_token"'],
    ['more than a token', 'Bearer first-token-01234567890', 'Bearer error="invalid_token"'],
  ])('refuses %s, and says what it wants', (_what, authorization, challenge) => {
    expect(() => ask(authorization)).toThrow(
      expect.objectContaining({
        code: 'token-needed',
        headers: [['www-authenticate', challenge]],
      }),
    );
  });

  it('never tells what it was sent', () => {
    try {
      ask('Bearer other-token-0123456789');
    } catch (error) {
      expect(String(error)).not.toContain('other-token');
    }
  });

  it('lets nothing pass where there are no tokens, and says how to allow it', () => {
    for (const authorization of [undefined, 'Bearer first-token-0123456789', 'Bearer ']) {
      expect(() => ask(authorization, [])).toThrow(
        expect.objectContaining({
          code: 'changes-not-allowed',
          message: expect.stringContaining('API_TOKENS'),
        }),
      );
    }
  });
});
