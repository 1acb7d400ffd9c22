import { startPostgres } from '../packages/server/src/testing/postgres.ts';

export type Store = 'SQLite' | 'PostgreSQL';
type Settings = { ANKLANG_DATABASE_URL?: string };
type Asked = { only?: string | undefined; measure: (store: Store, settings: Settings) => Promise<void> };

/** Measures on a server with either store, or on the one asked for; where no PostgreSQL can run, without it. */
export async function onBothStores({ only, measure }: Asked): Promise<void> {
  if (only !== 'PostgreSQL') await measure('SQLite', {});
  if (only === 'SQLite') return;
  const postgres = await startPostgres();
  if (postgres === null) return;
  try {
    await measure('PostgreSQL', { ANKLANG_DATABASE_URL: await postgres.createDatabase() });
  } finally {
    await postgres.stop();
  }
}
