import { fileURLToPath } from 'node:url';
import type { Case } from './cases.ts';
import { isOnPath } from './machine.ts';
import { nginxCommand } from './nginx.ts';
import type { References } from './reference.ts';

/** A server that is measured. */
export type Contestant = {
  readonly name: string;
  /** `same-bytes` writes the program’s very answers; a framework makes its own of the same data; an earlier build of
   * the program has articles and headers of its own. */
  readonly kind: 'program' | 'same-bytes' | 'static-files' | 'framework' | 'earlier';
  /** The command that serves on a port of 127.0.0.1, which it finds in `PORT` too. */
  readonly command: (port: number) => readonly string[];
  /** Under which path it answers the path of a case. */
  readonly path: (path: string) => string;
  /** What else is in its environment. */
  readonly environment?: Readonly<Record<string, string>>;
};

export const program = 'On the Record';
export const raw = 'raw';
export const rawControl = 'raw-control';
export const express = 'Express 5';
export const jsonServer = 'json-server';
export const earlier = 'an earlier build';

/** Where the program is built. */
export const builtProgram = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const samePath = (path: string): string => path;

/** The program itself, with its default settings. */
export const theProgram: Contestant = {
  name: program,
  kind: 'program',
  command: () => [process.execPath, builtProgram, 'serve'],
  path: samePath,
};

/** An earlier build of the program, with its default settings and what it comes with. */
export const earlierProgram = (file: string): Contestant => ({
  name: earlier,
  kind: 'earlier',
  command: () => [process.execPath, file, 'serve'],
  path: samePath,
});

/** json-server names what it serves by the keys of its data. */
const jsonServerPaths: Readonly<Record<string, string>> = {
  '/v1/articles/latest': '/article',
  '/v1/articles/latest/headline': '/headline',
  '/v1/articles/latest/paragraphs': '/paragraphs',
};

/**
 * Everyone who takes part. nginx does where it is installed.
 * @param folder holds the temporary files
 * @param answers the file that `writeReferences` has written
 */
export const listContestants = (
  references: References,
  folder: string,
  answers: string,
): readonly Contestant[] => {
  const node = (file: string) => () => [process.execPath, beside(file), answers];
  const rawServer = {
    kind: 'same-bytes',
    command: node('./raw-server.mjs'),
    path: samePath,
  } as const;
  const nginx: Contestant = {
    name: 'nginx',
    kind: 'static-files',
    command: (port) => nginxCommand(references, folder, port),
    path: samePath,
  };
  return [
    theProgram,
    { ...rawServer, name: raw },
    { ...rawServer, name: rawControl },
    ...(isOnPath('nginx') ? [nginx] : []),
    { name: express, kind: 'framework', command: node('./express-server.mjs'), path: samePath },
    {
      name: jsonServer,
      kind: 'framework',
      command: node('./json-server.mjs'),
      path: (path) => jsonServerPaths[path] ?? path,
    },
  ];
};

/** Whether a contestant takes part in a case. */
export const takesPart = (
  { kind }: Contestant,
  { frameworks, isEarlier = false }: Case,
): boolean => {
  if (kind === 'framework') return frameworks;
  return kind !== 'earlier' || isEarlier;
};
