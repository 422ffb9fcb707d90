import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DomainError, invalidConfiguration } from '../errors.ts';
import { isMisconfigured, isPassing, reasonOf } from './postgres-errors.ts';
import { migrate } from './postgres-migrations.ts';
import { applicationName } from './postgres-pool.ts';
import { type PostgresLimits, placeOf } from './postgres-settings.ts';

/** The oldest version that the statements are written for. */
const oldestVersion = 150_000;

/** How long to wait until PostgreSQL is asked again whether it is up, in ms. */
const askAgain = 250;

/**
 * Waits until PostgreSQL is up, and brings its tables up to date.
 * @throws DomainError `invalid-configuration` where it does not come up in time, lets nobody in under these
 *   settings, or is of a version that cannot be used
 */
export const prepareDatabase = async (url: string, limits: PostgresLimits): Promise<void> => {
  const deadline = performance.now() + limits.start;
  for (;;) {
    try {
      return await connectAndMigrate(url, limits);
    } catch (error) {
      if (error instanceof DomainError || !isPassing(error)) throw error;
      const isLate = performance.now() + askAgain > deadline;
      if (isLate || isMisconfigured(error)) {
        throw invalidConfiguration(
          `DATABASE_URL cannot be used: PostgreSQL at ${placeOf(url)} answers: ${reasonOf(error)}`,
        );
      }
      await sleep(askAgain);
    }
  }
};

const connectAndMigrate = async (url: string, { connect }: PostgresLimits): Promise<void> => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: connect,
    keepAlive: true,
    application_name: applicationName,
  });
  // What breaks the connection also fails the statement that is under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkVersion(client, url);
    await migrate(client, placeOf(url));
  } finally {
    await client.end().catch(() => undefined);
  }
};

const checkVersion = async (client: Client, url: string): Promise<void> => {
  const { rows } = await client.query('SHOW server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version >= oldestVersion) return;
  const [oldest, found] = [oldestVersion, version].map((number) => Math.floor(number / 10_000));
  throw invalidConfiguration(
    `PostgreSQL at ${placeOf(url)} is version ${found}; ${oldest} or newer is needed`,
  );
};
