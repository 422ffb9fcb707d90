import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference, References } from './reference.ts';

/** Headers that nginx makes itself of the file it serves. */
const ownHeaders = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'etag',
  'accept-ranges',
]);

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * Writes the answers as files, with a configuration that serves them: one process, no access log.
 * @returns the command that serves them on `port`
 */
export const nginxCommand = (
  references: References,
  folder: string,
  port: number,
): readonly string[] => {
  const prefix = join(folder, `nginx-${port}`);
  mkdirSync(prefix);
  const locations = [...references].map(([path, reference], index) =>
    location(path, reference, join(prefix, `${index}.json`)),
  );
  const configuration = join(prefix, 'nginx.conf');
  writeFileSync(configuration, main(locations, port));
  return ['nginx', '-e', 'stderr', '-p', prefix, '-c', configuration];
};

const location = (path: string, { identity, gzip }: Reference, file: string): string => {
  writeFileSync(file, identity.body);
  if (gzip !== undefined) writeFileSync(`${file}.gz`, gzip.body);
  const { headers } = identity;
  const added = headers
    .map((name, index) => [name.toLowerCase(), headers[index + 1] ?? ''] as const)
    .filter(([name], index) => index % 2 === 0 && !ownHeaders.has(name))
    .map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  return `location = ${path} { alias ${quoted(file)}; ${added.join(' ')} }`;
};

// As one process, nginx is ended and its CPU time read by the process id it was started with.
const main = (locations: readonly string[], port: number): string => `
daemon off;
master_process off;
worker_processes 1;
error_log stderr warn;
pid nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  gzip_static on;
  types {}
  default_type "application/json; charset=utf-8";
  client_body_temp_path client_body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port};
    ${locations.join('\n    ')}
  }
}
`;
