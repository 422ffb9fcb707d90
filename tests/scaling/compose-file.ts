import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What of `compose.yaml` is looked at. */
export type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, { readonly content?: string }>>;
};

export type Service = {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly restart?: string;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: { readonly default?: { readonly ipv4_address?: string } };
};

export const composeText = readFileSync(new URL('../../compose.yaml', import.meta.url), 'utf8');

export const readCompose = (): Compose => parse(composeText, { merge: true });

/** The proxy’s configuration, as Compose hands it to nginx. */
export const nginxConfiguration = (): string => {
  const { content } = readCompose().configs.nginx ?? {};
  if (content === undefined) throw new Error('compose.yaml has no configuration for nginx');
  return content.replaceAll('$$', '$');
};
