import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recogniseAnswer } from './kano/recognise-answer.ts';
import { asCsv, inFolder, runCli } from './run-cli.fixture.ts';

const questionnaire = (functional: string, dysfunctional: string, people = 12) =>
  asCsv([
    ['ID', 'Light_dysfunctional', 'Light_functional', 'Light_importance'],
    ...Array.from({ length: people }, (_, at) => [String(at), dysfunctional, functional, '7 - Very important']),
  ]);

describe('bad input ends with 2 and no file', () => {
  test.for([
    ['no pairs', 'A,B\n1,2\n', /F1_functional/],
    ['half a pair', 'F1_functional,B\nI like it,2\n', /F1_dysfunctional/],
    ['an answer of another kind', questionnaire('I like it', 'perhaps'), /Light_dysfunctional.*12.*perhaps/],
    ['an empty file', '', /keine Antworten/],
  ] as const)('%s', async ([, content, says]) => {
    await inFolder(async ({ path, write, list }) => {
      await write('kano.csv', content);
      const result = await runCli(path, ['kano', 'kano.csv', '--out', 'out']);
      expect(result.code, result.errors).toBe(2);
      expect(result.output).toBe('');
      expect(result.errors.trim().split('\n').at(-1)).toMatch(says);
      expect(await list()).toEqual(['kano.csv']);
    });
  });
});

test('columns may stand in any order', async () => {
  await inFolder(async ({ path, write }) => {
    await write('kano.csv', questionnaire('I like it', 'I am neutral'));
    const result = await runCli(path, ['kano', 'kano.csv', '--out', 'out', '--lang', 'en']);
    expect(result.code, result.errors).toBe(0);
    const [light] = JSON.parse(await readFile(join(path, 'out', 'kano.json'), 'utf8')).features;
    expect(light).toMatchObject({ feature: 'Light', category: 'A', counts: { A: 12 }, better: { value: 1 } });
    expect(light.importance.value).toBe(7);
    expect(result.output).toContain('attractive');
  });
});

test('too few answers give no category', async () => {
  await inFolder(async ({ path, write }) => {
    await write('kano.csv', questionnaire('I like it', 'I am neutral', 3));
    const result = await runCli(path, ['kano', 'kano.csv']);
    expect(result.code, result.errors).toBe(0);
    expect(result.output).toContain('zu wenige Daten (3 von');
    expect(result.output).not.toMatch(/NaN|undefined|Begeisterung {2}/);
  });
});

test('however the answers are worded', () => {
  const meant = {
    1: ['I like it that way', 'I enjoy it that way', 'Das gefällt mir sehr', 'Das würde mich sehr freuen', '1'],
    2: [
      'I expect it',
      'It is a basic necessity or I expect it that way',
      'Das setze ich voraus',
      'Ist selbstverständlich',
    ],
    3: ['I am neutral', 'Das ist mir egal', '3 - neutral'],
    4: [
      'I can live with it',
      'I dislike it, but I can live with it that way',
      'Das nehme ich in Kauf',
      'I can tolerate it',
    ],
    5: [
      'I dislike it',
      'I dislike it, and I can’t accept it',
      'Das stört mich sehr',
      'Das gefällt mir nicht',
      'I don’t like it',
    ],
  };
  for (const [answer, wordings] of Object.entries(meant)) {
    for (const wording of wordings) expect(recogniseAnswer(wording), wording).toBe(Number(answer));
  }
  for (const other of ['perhaps', '', '6', 'ja']) expect(recogniseAnswer(other), other).toBeNull();
});

const data = fileURLToPath(new URL('../../../../shared/data/kano-survey/', import.meta.url));

describe.skipIf(!existsSync(data))('published questionnaires', () => {
  const evaluate = (file: string, args: string[] = []) =>
    inFolder(async ({ path }) => {
      const result = await runCli(path, ['kano', `${data}${file}`, '--out', '.', ...args]);
      expect(result.code, result.errors).toBe(0);
      const { features } = JSON.parse(await readFile(join(path, 'kano.json'), 'utf8'));
      return (feature: string) => features.find((each: { feature: string }) => each.feature === feature);
    });

  test('transfers gives the published table', async () => {
    const of = await evaluate('transfers--all_cohorts-clean.csv');
    expect(of('F10')).toMatchObject({ category: 'O', counts: { A: 18, O: 174, M: 90, I: 42, R: 7, Q: 27 } });
    expect(of('F10').better.value).toBeCloseTo(0.593, 3);
    expect(of('F10').worse.value).toBeCloseTo(-0.815, 3);
    expect(of('F9').category).toBe('A');
    expect(of('F9').better.value).toBeCloseTo(0.682, 3);
    expect(of('F9').worse.value).toBeCloseTo(-0.312, 3);
    expect(of('F6').counts).toMatchObject({ I: 160, Q: 30 });
    const classic = await evaluate('transfers--all_cohorts-clean.csv', ['--table', 'classic']);
    expect(classic('F6').counts).toMatchObject({ I: 177, Q: 13 });
  });

  test.for(['storage--cohort1-clean.csv', 'storage--cohort2-clean.csv'])('%s is understood', async (file) => {
    const of = await evaluate(file);
    expect(of('F1').n).toBeGreaterThan(80);
  });
});
