import { describe, expect, it } from 'vitest';
import { hideSecrets, secretsOf } from '../../src/cli/secrets.ts';

const hidden = (address: string, text: string): string =>
  hideSecrets(text, secretsOf({ DATABASE_URL: address }));

describe('the passwords of databases', () => {
  it.each([
    ['postgres://editor:a-secret@db.example/articles', 'a-secret'],
    ['postgresql://editor:a-secret@db.example:5433', 'a-secret'],
    ['postgres://editor:a%2Fsecret@db.example/articles', 'a%2Fsecret'],
    ['postgres://editor:a%2Fsecret@db.example/articles', 'a/secret'],
    ['postgres://editor:a secret@db.example/articles', 'a secret'],
    ['postgres://editor:a secret@db.example/articles', 'a%20secret'],
    ['postgres://editor:100%@db.example/articles', '100%'],
    ['postgres://editor:%C3%BCber@db.example/articles', 'über'],
    ['postgres://db.example/articles?user=editor&password=a%26secret', 'a&secret'],
  ])('of %s are hidden where %s is written', (address, password) => {
    expect(hidden(address, `before ${password} after`)).toBe('before [password] after');
  });

  it.each([
    'postgres://db.example/articles',
    'postgres://editor@db.example/articles',
    'postgres://editor:@db.example/articles',
  ])('are none in %s', (address) => {
    expect(hidden(address, `of ${address}`)).toBe(`of ${address}`);
  });

  it('are hidden whole, where one begins with another one', () => {
    const secrets = secretsOf({
      DATABASE_URL: 'postgres://editor:secret@db.example/articles',
      DATABASE_READ_URL: 'postgres://reader:secret-too@replica.example/articles',
    });
    expect(hideSecrets('secret-too, secret', secrets)).toBe('[password], [password]');
  });
});
