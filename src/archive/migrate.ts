import { invalidConfiguration } from '../errors.ts';

/** A step that changes the tables of a store. */
export type Migration = { readonly number: number; readonly sql: string };

/**
 * The steps that a store still needs.
 * @param done the number of the last step that it has
 * @throws DomainError `invalid-configuration` where the store is of a newer version of the program
 */
export const outstanding = (
  migrations: readonly Migration[],
  done: number,
  store: string,
): readonly Migration[] => {
  const newest = migrations.at(-1)?.number ?? 0;
  if (done <= newest) return migrations.filter(({ number }) => number > done);
  throw invalidConfiguration(
    `${store} has tables of version ${done}, which this version of the program does not know (it knows ${newest}); use a newer one`,
  );
};
