import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import { createBuild } from '../../../testing/build.ts';
import { createClient } from '../../../testing/client.ts';
import { csvMapping, importing, madeLog } from './log-imports.fixture.ts';

let folder: string;
const environment = () => ({ ANKLANG_DATA: folder, ANKLANG_PORT: '0', ANKLANG_LOG_LEVEL: 'silent' });

/** Servers start from modules that are kept compiled. */
let compiled: string;
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'anklang-compiled-'));
});
afterAll(() => rm(compiled, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-crash-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Uploads a log and orders its import, without beginning it: the server is told to stop first. */
async function ordered() {
  const app = await createApp({ config: readConfig(environment()) });
  const build = createBuild(app.services);
  const { workspace, owner } = await build.workspace();
  const at = { workspaceId: workspace.id };
  const client = importing(createClient(app.app, owner), at);
  const { id: uploadId } = await client.uploaded(madeLog(30));
  await app.services.jobs.stop();
  const { id: jobId } = await client.order(uploadId, csvMapping);
  await app.stop();
  return { at, owner, jobId };
}

async function serveUntilItDies(when: 'stored' | 'recorded'): Promise<void> {
  const path = fileURLToPath(new URL('./die-while-importing.fixture.ts', import.meta.url));
  const env = { ...environment(), NODE_COMPILE_CACHE: compiled };
  const child = fork(path, [when], { execArgv: ['--conditions=source'], env });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

describe.each(['stored', 'recorded'] as const)('a server killed when an import is %s', (when) => {
  test('does it again after the restart: nothing is lost, nothing is there twice', async () => {
    const { at, owner, jobId } = await ordered();
    await serveUntilItDies(when);
    await serveUntilItDies(when).catch(() => {});
    const app = await createApp({ config: readConfig(environment()) });
    try {
      const client = importing(createClient(app.app, owner), at);
      const job = await client.finished(jobId);
      expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'done', result: { unchanged: false } });
      expect(await client.summary()).toMatchObject({ interactions: 90, customers: 30 });
      expect(await client.imports()).toMatchObject([{ interactions: 90, customers: 30 }]);
      const log = await app.services.database.selectFrom('auditEntry').select('action').execute();
      expect(log).toEqual([{ action: 'interaction.import' }]);
      for (const left of ['uploads', 'staging']) expect(await readdir(join(folder, left)).catch(() => [])).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});
