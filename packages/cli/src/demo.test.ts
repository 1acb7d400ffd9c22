import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Folder, inFolder, runCli } from './run-cli.fixture.ts';

const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const bin = fileURLToPath(new URL('../bin/anklang.ts', import.meta.url));

describe('ends with 2, one sentence and nothing made', () => {
  test.for([
    ['999 customers', ['--customers', '999'], /„999“ passt nicht zu „--customers“.*1\.000 bis 200\.000/],
    ['too many customers', ['--customers', '200001'], /1\.000 bis 200\.000/],
    ['customers in words', ['--customers', 'many', '--lang', 'en'], /“many” does not fit “--customers”.*whole number/],
    ['a seed that is no number', ['--seed', 'seven'], /„seven“ passt nicht zu „--seed“/],
    ['a file', ['kunden.csv'], /keine Datei.*„kunden\.csv“/],
    ['nothing to remove', ['--remove'], /kein Beispiel/],
    ['nothing to remove', ['--remove', '--lang', 'en'], /There is no example in .*demo that/],
  ] as const)('%s', async ([, args, says]) => {
    await inFolder(async ({ path, list }) => {
      const { code, output, errors } = await runCli(path, ['demo', ...args]);
      expect([code, output]).toEqual([2, '']);
      expect(errors.trim()).toMatch(says);
      expect(await list()).toEqual([]);
    });
  });

  test.for([[[]], [['--remove']]] as const)('a folder that is somebody’s work: %j', async ([more]) => {
    await inFolder(async ({ path, write, list }) => {
      await write('anklang.db', 'mine');
      const { code, output, errors } = await runCli(path, ['demo', '--data', '.', ...more]);
      expect([code, output]).toEqual([2, '']);
      expect(errors).toContain('stammt nicht von „anklang demo“');
      expect(await list()).toEqual(['anklang.db']);
      expect(await readFile(join(path, 'anklang.db'), 'utf8')).toBe('mine');
    });
  });
});

/** Starts the example as a person would, and waits until it can be opened. */
async function startDemo({ path }: Folder, args: readonly string[]) {
  const real = { ANKLANG_DATA: join(path, 'data'), ANKLANG_DATABASE_URL: `sqlite:${join(path, 'data', 'real.db')}` };
  const child = spawn(node, ['--conditions=source', bin, 'demo', '--customers', '1000', ...args], {
    cwd: path,
    env: { LANG: 'de_DE.UTF-8', ANKLANG_PORT: '0', ...real },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = once(child, 'exit');
  while (!/anklang demo .*--remove/.test(output)) {
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    output,
    entry: /http:\S+demo-entry\S+/.exec(output)![0],
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number;
    },
  };
}

test('is made beside the real data, opens once, is there again at once and is thrown away', async () => {
  await inFolder(async (folder) => {
    const { path, list } = folder;
    const first = await startDemo(folder, ['--lang', 'en']);
    expect(first.output).toContain(`The example is made in ${join(path, 'demo')}`);
    expect(first.output).toMatch(/1,000 customers, [\d,]+ interactions, 3,000 filled-in/);
    const entered = await fetch(first.entry);
    const cookie = entered.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    const me = await fetch(new URL('/api/v1/me', first.entry), { headers: { cookie } }).then((reply) => reply.json());
    expect(me.memberships).toMatchObject([{ role: 'owner', workspace: { language: 'en', demo: 'ready' } }]);
    expect((await fetch(first.entry)).headers.getSetCookie()).toEqual([]);

    const meanwhile = await runCli(path, ['demo', '--remove', '--data', 'demo']);
    expect(meanwhile).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('läuft gerade') });
    expect(await first.stop()).toBe(0);

    const second = await startDemo(folder, ['--lang', 'en']);
    expect(second.output).toContain(`The example is in ${join(path, 'demo')} already`);
    expect(second.entry).not.toBe(first.entry);
    expect(await second.stop()).toBe(0);

    expect((await list()).filter((name) => name.startsWith('data'))).toEqual([]);
    const removed = await runCli(path, ['demo', '--remove']);
    expect(removed).toMatchObject({ code: 0, errors: '' });
    expect(await list()).toEqual([]);
  });
}, 240_000);
