import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAnklang } from './run-anklang.ts';

const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const bin = fileURLToPath(new URL('../bin/anklang.ts', import.meta.url));
/** Modules are compiled once for all runs. */
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url));

export type CliResult = { code: number; output: string; errors: string };

/** Runs a command in a folder, in this process: what starting one takes is paid once. */
export async function runCli(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<CliResult> {
  const collect = (written: string[]) => ({ write: (text: string) => written.push(text) });
  const output: string[] = [];
  const errors: string[] = [];
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runAnklang(args, {
      output: collect(output),
      errors: collect(errors),
      environment: { LANG: 'de_DE.UTF-8', ...environment },
    });
    return { code, output: output.join(''), errors: errors.join('') };
  } finally {
    process.chdir(before);
  }
}

/** Starts the real command in a folder, as a person would. */
export function startCli(folder: string, args: readonly string[]): Promise<CliResult> {
  const env = { LANG: 'de_DE.UTF-8', NODE_COMPILE_CACHE: compiled };
  return new Promise((resolve) => {
    execFile(node, ['--conditions=source', bin, ...args], { cwd: folder, env }, (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output, errors });
    });
  });
}

export type Folder = {
  path: string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  list(): Promise<string[]>;
};

/** A folder of its own for one test. */
export async function inFolder<T>(work: (folder: Folder) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'anklang-cli-'));
  try {
    return await work({
      path,
      async write(name, content) {
        await writeFile(join(path, name), content);
        return name;
      },
      list: async () => (await readdir(path, { recursive: true })).sort(),
    });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** A small survey: 60 people, three touchpoints rated 1 to 5 (6 never used), a recommendation from 0 to 10. */
export function smallSurvey({ decimal = '.' } = {}): string[][] {
  const rows = [['ID', 'RECOMMEND', 'ADVICE', 'WAIT', 'SHOP', 'WEIGHT', 'REGION']];
  for (let person = 1; person <= 60; person++) {
    const advice = 1 + (person % 5);
    const wait = 1 + ((person * 7) % 6);
    const shop = 1 + ((person * 3 + (person >> 2)) % 5);
    const judged = Math.min(10, Math.max(0, 2 + advice + (wait === 1 ? -2 : 1) + (person % 3)));
    const weight = (0.5 + (person % 4) * 0.25).toFixed(2).replace('.', decimal);
    rows.push([String(person), judged, advice, wait, shop, weight, person % 2 ? 'North' : 'South'].map(String));
  }
  return rows;
}

export const asCsv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;

export const smallMapping = {
  respondent: 'ID',
  weight: 'WEIGHT',
  segments: ['REGION'],
  outcome: { column: 'RECOMMEND', name: 'Recommendation', scale: [0, 10] },
  touchpoints: [
    { column: 'ADVICE', name: 'Advice', scale: [1, 5] },
    { column: 'WAIT', name: 'Waiting', scale: [1, 5], notUsed: [6] },
    { column: 'SHOP', name: 'Shop', scale: [1, 5] },
  ],
};
