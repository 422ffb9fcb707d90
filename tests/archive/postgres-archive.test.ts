import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createPostgresArchive } from '../../src/archive/postgres-archive.ts';
import type { PostgresSettings } from '../../src/archive/postgres-settings.ts';
import { describeArchive } from './archive-contract.ts';
import { describeChangeAll } from './change-all-contract.ts';
import { createDatabase, describeWithPostgres, serverForTests } from './postgres-server.ts';
import { describeSearch } from './search-contract.ts';

describeWithPostgres('with PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof serverForTests>>;
  let url: string;

  beforeAll(async () => {
    server = await serverForTests();
  });

  afterAll(() => server.stop());

  const openAt = async (settings: PostgresSettings): Promise<Archive> => {
    const archive = await createPostgresArchive(settings);
    onTestFinished(archive.close);
    return archive;
  };

  const open = async (): Promise<Archive> => {
    url = await createDatabase(server.url);
    return openAt({ url });
  };

  describeArchive('PostgreSQL', open);
  describeChangeAll('PostgreSQL', open, () => openAt({ url }));
  describeSearch('PostgreSQL', open);
});
