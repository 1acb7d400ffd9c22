import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const rules = require('../../.dependency-cruiser.cjs');
const repository = join(import.meta.dirname, '../..');
const workspaces = ['analysis', 'domain', 'server', 'web', 'cli'];

/** One planted fault per rule: the file that breaks it and what it says. */
const faults: Record<string, { file: string; text: string }> = {
  'analysis-does-no-io': { file: 'packages/analysis/src/fault.ts', text: "import 'node:fs';" },
  'analysis-imports-nobody': { file: 'packages/analysis/src/fault.ts', text: "import '@anklang/domain';" },
  'domain-imports-nobody': { file: 'packages/domain/src/fault.ts', text: "import '@anklang/analysis';" },
  'domain-knows-zod-only': { file: 'packages/domain/src/fault.ts', text: "import 'fastify';" },
  'web-never-imports-server': {
    file: 'packages/web/src/fault.ts',
    text: "import type { a } from '@anklang/server';\nexport type B = typeof a;",
  },
  'server-never-imports-web-or-cli': { file: 'packages/server/src/fault.ts', text: "import '../../web/src/index.ts';" },
  'cli-enters-server-by-the-front-door': {
    file: 'packages/cli/src/fault.ts',
    text: "import '../../server/src/app.ts';",
  },
  'feature-front-door': {
    file: 'packages/server/src/features/feedback/fault.ts',
    text: "import '../touchpoints/find.ts';",
  },
  'platform-knows-no-feature': {
    file: 'packages/server/src/platform/fault.ts',
    text: "import '../features/touchpoints/index.ts';",
  },
  'sql-in-repositories-only': { file: 'packages/server/src/features/feedback/fault.ts', text: "import 'kysely';" },
  'http-in-routes-only': { file: 'packages/server/src/features/feedback/fault.ts', text: "import 'fastify';" },
  'routes-do-not-reach-past-use-cases': {
    file: 'packages/server/src/features/touchpoints/routes.ts',
    text: "import './repository.ts';",
  },
  'web-feature-front-door': {
    file: 'packages/web/src/features/feedback/fault.ts',
    text: "import '../touchpoints/find.ts';",
  },
  'web-ui-knows-no-feature': {
    file: 'packages/web/src/ui/fault.ts',
    text: "import '../features/touchpoints/index.ts';",
  },
  'no-cycles': { file: 'packages/domain/src/fault.ts', text: "import './other.ts';" },
  'no-unresolved': { file: 'packages/domain/src/fault.ts', text: "import './nowhere.ts';" },
};

const innocent: Record<string, string> = {
  ...Object.fromEntries(workspaces.map((name) => [`packages/${name}/src/index.ts`, 'export const a = 1;'])),
  'packages/domain/src/other.ts': "import './fault.ts';",
  'packages/server/src/app.ts': 'export const a = 1;',
  'packages/server/src/features/touchpoints/index.ts': 'export const a = 1;',
  'packages/server/src/features/touchpoints/find.ts': 'export const a = 1;',
  'packages/server/src/features/touchpoints/repository.ts': "import 'kysely';",
  'packages/web/src/features/touchpoints/index.ts': 'export const a = 1;',
  'packages/web/src/features/touchpoints/find.ts': 'export const a = 1;',
};

let root: string;

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

/** Names of the rules that the tree at `root` breaks, with the file that breaks each. */
async function violations(): Promise<string[]> {
  const { options, ...ruleSet } = rules;
  const result = await cruise(
    ['packages'],
    { ...options, ruleSet, baseDir: root, validate: true },
    options.enhancedResolveOptions,
  );
  return (result.output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'anklang-rules-')));
  await mkdir(join(root, 'node_modules/@anklang'), { recursive: true });
  for (const name of workspaces) {
    const exports = { '.': { source: './src/index.ts' } };
    await put(`packages/${name}/package.json`, JSON.stringify({ name: `@anklang/${name}`, type: 'module', exports }));
    await symlink(join(root, 'packages', name), join(root, 'node_modules/@anklang', name));
  }
  for (const name of ['kysely', 'fastify']) {
    const folder = join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    await writeFile(join(folder, 'index.js'), 'module.exports = {};');
  }
  const dependencies = {
    kysely: '1',
    fastify: '1',
    '@anklang/domain': '1',
    '@anklang/analysis': '1',
    '@anklang/server': '1',
  };
  await put('package.json', JSON.stringify({ name: 'planted', type: 'module', dependencies }));
  for (const [file, text] of Object.entries(innocent)) await put(file, text);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('import rules', () => {
  test('every rule has a planted fault and every rule is an error', () => {
    const names = rules.forbidden.map((rule: { name: string }) => rule.name);
    expect(Object.keys(faults).sort()).toEqual([...names].sort());
    expect(rules.forbidden.every((rule: { severity: string }) => rule.severity === 'error')).toBe(true);
  });

  test('ARCHITECTURE.md names every rule', async () => {
    const { readFile } = await import('node:fs/promises');
    const page = await readFile(join(repository, 'ARCHITECTURE.md'), 'utf8');
    const unnamed = rules.forbidden
      .map((rule: { name: string }) => rule.name)
      .filter((name: string) => !page.includes(name));
    expect(unnamed).toEqual([]);
  });

  for (const [name, fault] of Object.entries(faults)) {
    test(`${name} is caught`, async () => {
      const before = innocent[fault.file];
      await put(fault.file, fault.text);
      const found = await violations();
      if (before === undefined) await rm(join(root, fault.file));
      else await put(fault.file, before);
      expect(found).toContain(`${name} ${fault.file}`);
    });
  }

  test('an innocent tree breaks none', async () => {
    await put('packages/domain/src/fault.ts', 'export const a = 1;');
    expect(await violations()).toEqual([]);
    await rm(join(root, 'packages/domain/src/fault.ts'));
  });
});
