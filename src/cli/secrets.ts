import type { Config } from '../config.ts';

/** Something that nobody may see, and what is shown in its place. */
type Secret = { readonly text: string; readonly shown: string };

type SecretSettings = Pick<Config, 'API_TOKENS'> &
  Partial<Pick<Config, 'DATABASE_URL' | 'DATABASE_READ_URL'>>;

/**
 * What a configuration holds that nobody may see: tokens, and the passwords of databases, as they are written and
 * as they are meant.
 */
export const secretsOf = ({
  API_TOKENS: tokens = [],
  DATABASE_URL,
  DATABASE_READ_URL,
}: SecretSettings): readonly Secret[] => {
  const addresses = [DATABASE_URL, DATABASE_READ_URL].filter((address) => address !== undefined);
  const secrets = [
    ...tokens.map((text) => ({ text, shown: '[token]' })),
    ...addresses.flatMap(passwordsIn).map((text) => ({ text, shown: '[password]' })),
  ].filter(({ text }) => text !== '');
  // The longest first: one secret may begin with another.
  return secrets.toSorted((one, other) => other.text.length - one.text.length);
};

/** The text without the secrets. */
export const hideSecrets = (text: string, secrets: readonly Secret[]): string =>
  secrets.reduce((shown, secret) => shown.replaceAll(secret.text, secret.shown), text);

const passwordsIn = (address: string): readonly string[] => {
  const { password, searchParams } = new URL(address);
  const written = /^[^:]+:\/\/[^:@/]*:(?<password>[^@/]*)@/.exec(address)?.groups?.password ?? '';
  return [...new Set([written, password, decoded(password), searchParams.get('password') ?? ''])];
};

/** A password may hold a “%” that stands for nothing but itself. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
