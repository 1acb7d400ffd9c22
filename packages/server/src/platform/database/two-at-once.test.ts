import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { startPostgres } from '../../testing/postgres.ts';
import { migrations } from './migrations/index.ts';
import { connectDatabase } from './open-database.ts';

const run = promisify(execFile);
const opener = `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))};
  const { database } = await openDatabase(process.argv[1]);
  await database.destroy();
  console.log('open');`;

describeOnEngines('processes that start at the same time', (engine) => {
  let folder: string;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anklang-two-'));
    url =
      engine === 'sqlite' ? `sqlite:${join(folder, 'anklang.db')}` : await (await startPostgres())!.createDatabase();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('migrate once, and all of them go on', async () => {
    const outputs = await Promise.all(
      [1, 2, 3].map(() =>
        run(process.execPath, ['--conditions=source', '--input-type=module', '-e', opener, url], { timeout: 30_000 }),
      ),
    );
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(['open', 'open', 'open']);

    const { database } = connectDatabase(url);
    const history = await database
      .selectFrom('migration' as never)
      .selectAll()
      .execute();
    await database.destroy();
    expect(history).toHaveLength(migrations.length);
  });
});
