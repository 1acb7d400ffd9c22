// The audit log names every action in words: what is recorded anywhere has its sentence in both languages.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resources } from '@anklang/domain';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../..');

async function recordedActions(): Promise<string[]> {
  const names = (await readdir(source, { recursive: true })).filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(source, name), 'utf8')));
  const lines = texts.filter((text) => /recordChanges?\(/.test(text)).flatMap((text) => text.split('\n'));
  const actions = lines
    .filter((line) => /\baction:/.test(line))
    .flatMap((line) => line.match(/'[a-z]\w+\.[a-z]\w+'/gi) ?? []);
  return [...new Set(actions.map((action) => action.slice(1, -1)))].sort();
}

test('every action that is recorded has its words', async () => {
  const actions = await recordedActions();
  expect(actions).toContain('measure.case');
  expect(actions.length).toBeGreaterThan(50);
  for (const language of ['de', 'en'] as const) {
    const words = Object.keys(resources[language].workspaces.auditLog.actions);
    expect(actions.filter((action) => !words.includes(action))).toEqual([]);
  }
});
