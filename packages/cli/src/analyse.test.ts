import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReportSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { asCsv, type CliResult, inFolder, runCli, smallMapping, smallSurvey } from './run-cli.fixture.ts';

type BadInput = { mapping?: unknown; rows?: string[][]; csv?: string; args?: string[]; says: RegExp };

const withCell = (row: number, column: number, value: string) => {
  const rows = smallSurvey();
  rows[row]![column] = value;
  return rows;
};
const mapped = (change: object) => ({ ...smallMapping, ...change });
const withConstant = () => smallSurvey().map((row, at) => (at === 0 ? row : row.with(2, '3')));

const badInputs: Record<string, BadInput> = {
  'a missing column': {
    mapping: mapped({ outcome: { column: 'RECOMEND', scale: [0, 10] } }),
    says: /RECOMEND.*RECOMMEND/,
  },
  'values outside the scale, with counts and lines': { rows: withCell(3, 2, '7'), says: /ADVICE.*1.*7.*4/ },
  'an empty file': { csv: '', says: /keine Antworten/ },
  'a file with a header only': { csv: 'A,B,C\n', says: /keine Antworten/ },
  'one constant column': { rows: withConstant(), says: /ADVICE.*„3“/ },
  'a duplicate respondent': { rows: withCell(5, 0, '2'), says: /„2“.*ID.*3, 6/ },
  'a mapping with unknown keys': { mapping: mapped({ wieghts: 'WEIGHT' }), says: /wieghts/ },
  'a mapping that is no JSON': { mapping: '{"outcome":', says: /mapping\.json \(kein gültiges JSON\)/ },
  'a mapping without touchpoints': { mapping: mapped({ touchpoints: [] }), says: /touchpoints \(leer\)/ },
  'a mapping without an outcome': { mapping: mapped({ outcome: undefined }), says: /outcome \(fehlt\)/ },
  'a column mapped twice': { mapping: mapped({ weight: 'ADVICE' }), says: /ADVICE/ },
  'a weight that is none': { rows: withCell(4, 5, '-1'), says: /WEIGHT.*„-1“.*5/ },
  'an option that there is not': { args: ['--sead', '2'], says: /--sead.*„anklang analyse --help“/ },
  'a seed that is no number': { args: ['--seed', 'many'], says: /many.*--seed/ },
  'an option without its value': { args: ['--out'], says: /--out/ },
};

const inGerman = (result: CliResult) => result.errors.trim().split('\n').at(-1)!;

describe('bad input ends with 2, one sentence and no file', () => {
  test.for(Object.entries(badInputs))('%s', async ([, { mapping = smallMapping, rows, csv, args = [], says }]) => {
    await inFolder(async ({ path, write, list }) => {
      await write('survey.csv', csv ?? asCsv(rows ?? smallSurvey()));
      await write('mapping.json', typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
      const result = await runCli(path, ['analyse', 'survey.csv', '--mapping', 'mapping.json', ...args]);
      expect(result.code, result.errors).toBe(2);
      expect(result.output).toBe('');
      expect(inGerman(result)).toMatch(says);
      expect(result.errors).not.toMatch(/\bat .*\.ts:|node:internal|\{\{|undefined/);
      expect(await list()).toEqual(['mapping.json', 'survey.csv']);
    });
  });

  test('a file that is not there, in the language asked for', async () => {
    await inFolder(async ({ path, list }) => {
      const german = await runCli(path, ['analyse', 'absent.csv']);
      const english = await runCli(path, ['analyse', 'absent.csv'], { LANG: 'en_US.UTF-8' });
      const asked = await runCli(path, ['analyse', 'absent.csv', '--lang', 'en']);
      expect([german.code, english.code, asked.code]).toEqual([2, 2, 2]);
      expect(german.errors).toContain('lässt sich nicht öffnen oder schreiben: das gibt es nicht');
      expect(english.errors).toBe(asked.errors);
      expect(english.errors).not.toBe(german.errors);
      expect(await list()).toEqual([]);
    });
  });

  test('a file in which no outcome can be seen: how to say it', async () => {
    await inFolder(async ({ path, write, list }) => {
      await write('survey.csv', asCsv(smallSurvey().map((row) => row.slice(2, 3))));
      for (const more of [[], ['--suggest']]) {
        const { code, errors, output } = await runCli(path, ['analyse', 'survey.csv', ...more]);
        expect([code, output]).toEqual([2, '']);
        expect(errors).toMatch(/60 Zeilen, 1 Spalte \(.*\n.*Gesamturteil.*„--mapping“/);
      }
      expect(await list()).toEqual(['survey.csv']);
    });
  });

  test('a command that there is not, and what there is', async () => {
    await inFolder(async ({ path }) => {
      const { code, errors } = await runCli(path, ['analyze', 'survey.csv']);
      expect(code).toBe(2);
      expect(errors).toMatch(/„analyze“.*serve, demo, analyse, journeys, attribute oder kano/);
    });
  });

  test('a folder that cannot be written leaves nothing behind', async () => {
    await inFolder(async ({ path, write, list }) => {
      await write('survey.csv', asCsv(smallSurvey()));
      const { code, errors } = await runCli(path, ['analyse', 'survey.csv', '--out', 'survey.csv/deep']);
      expect(code, errors).toBe(2);
      expect(await list()).toEqual(['survey.csv']);
    });
  });

  test('a report that cannot take its place leaves the other one out too', async () => {
    await inFolder(async ({ path, write, list }) => {
      await write('survey.csv', asCsv(smallSurvey()));
      await mkdir(join(path, 'out', 'report.html'), { recursive: true });
      const { code } = await runCli(path, ['analyse', 'survey.csv', '--out', 'out']);
      expect(code).toBe(2);
      expect(await list()).toEqual(['out', 'out/report.html', 'survey.csv']);
    });
  });

  test('names from a file do not steer the terminal', async () => {
    await inFolder(async ({ path, write }) => {
      await write('survey.csv', asCsv(withCell(3, 2, '\u001b[2Jred')));
      await write('mapping.json', JSON.stringify(smallMapping));
      const { errors } = await runCli(path, ['analyse', 'survey.csv', '--mapping', 'mapping.json']);
      expect(errors).not.toContain('\u001b');
    });
  });
});

describe('a small survey', () => {
  const analyse = (args: string[] = [], content = asCsv(smallSurvey())) =>
    inFolder(async ({ path, write, list }) => {
      await write('survey.csv', content);
      await write('mapping.json', JSON.stringify(smallMapping));
      const result = await runCli(path, [
        'analyse',
        'survey.csv',
        '--mapping',
        'mapping.json',
        '--out',
        'out',
        ...args,
      ]);
      expect(result.code, result.errors).toBe(0);
      const read = (name: string) => readFile(join(path, 'out', name), 'utf8');
      return { ...result, json: await read('report.json'), html: await read('report.html'), files: await list() };
    });

  test('becomes two files and a ranking with intervals', async () => {
    const { json, html, files, output, errors } = await analyse();
    expect(files).toEqual(['mapping.json', 'out', 'out/report.html', 'out/report.json', 'survey.csv']);
    const report = ReportSchema.parse(JSON.parse(json));
    expect(report).toMatchObject({ language: 'de', weighted: true, respondents: 60, seed: 1 });
    expect(report.touchpoints[0]!.key).toBe('ADVICE');
    expect(report.findings.every(({ text }) => text.length > 20)).toBe(true);
    expect(report.source.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(html).toContain('<html lang="de">');
    expect(output).toMatch(/1\s+1–\d\s+Advice\s.*\d,\d\s% \(\d+,\d\s% bis \d+,\d\s%\)/);
    expect(output).toContain('report.html');
    expect(output).toContain('▼ enttäuschend, ● OK, ▲ begeisternd');
    expect(errors).toMatch(/60 Zeilen, 7 Spalten \(CSV, utf-8/);
    expect(errors).not.toContain('\r');
  });

  test('gives the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [await analyse(), await analyse(), await analyse(['--seed', '2'])];
    expect(again.json).toBe(first.json);
    expect(again.html).toBe(first.html);
    expect(other.json).not.toBe(first.json);
  });

  test('is read in English, unweighted and linear when asked', async () => {
    const { json, output } = await analyse(['--lang', 'en', '--unweighted', '--encoding', 'linear']);
    expect(JSON.parse(json)).toMatchObject({ language: 'en', weighted: false, encoding: 'linear' });
    expect(output).toContain('Influence (95% interval)');
  });

  test('with semicolons and decimal commas gives the same numbers', async () => {
    const plain = JSON.parse((await analyse()).json);
    const german = JSON.parse((await analyse([], asCsv(smallSurvey({ decimal: ',' }), ';'))).json);
    expect(german.source.format).toMatchObject({ delimiter: ';', decimal: ',' });
    expect(german.touchpoints).toEqual(plain.touchpoints);
  });

  test('without a mapping says what it guessed, and --suggest prints what can be used', async () => {
    await inFolder(async ({ path, write, list }) => {
      await write('survey.csv', asCsv(smallSurvey()));
      const guessed = await runCli(path, ['analyse', 'survey.csv', '--suggest']);
      expect(guessed.code, guessed.errors).toBe(0);
      expect(await list()).toEqual(['survey.csv']);
      await write('mapping.json', guessed.output);
      const used = await runCli(path, ['analyse', 'survey.csv', '--mapping', 'mapping.json', '--out', 'used']);
      const direct = await runCli(path, ['analyse', 'survey.csv', '--out', 'direct']);
      expect([used.code, direct.code], used.errors + direct.errors).toEqual([0, 0]);
      expect(direct.errors).toMatch(/Gesamturteil: RECOMMEND/);
      expect(direct.errors).toMatch(/1 Spalte ist nicht zugeordnet: WAIT\n/);
      expect(await readFile(join(path, 'used', 'report.json'), 'utf8')).toBe(
        await readFile(join(path, 'direct', 'report.json'), 'utf8'),
      );
    });
  });
});

test('the help of every command says how options are written and gives an example', async () => {
  await inFolder(async ({ path }) => {
    for (const command of ['analyse', 'kano', 'serve']) {
      const { code, output, errors } = await runCli(path, [command, '--help']);
      expect([code, errors]).toEqual([0, '']);
      expect(output).toMatch(new RegExp(`Beispiele:\\n  anklang ${command} `));
      expect(output).toContain('--lang de|en');
      expect(output).not.toMatch(/cli:|undefined/);
    }
  });
});

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const survey = `${shared}data/sfo-airport-survey/2017_SFO_Customer_Survey.csv`;

describe.skipIf(!existsSync(survey))('a real survey agrees with the reference results', () => {
  const oracle = (name: string) => readFileSync(`${shared}oracles/sfo2017_levels_${name}`, 'utf8');
  const summary = () => JSON.parse(oracle('summary.json'));
  const close = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(1e-8);
  const analyse = (args: string[]) =>
    inFolder(async ({ path }) => {
      const result = await runCli(path, ['analyse', survey, ...args]);
      expect(result.code, result.errors).toBe(0);
      return ReportSchema.parse(JSON.parse(await readFile(join(path, 'report.json'), 'utf8')));
    });

  test('unweighted: people, NPS, shares and levels', async () => {
    const report = await analyse(['--unweighted']);
    expect(report.outcome.n).toBe(summary().n);
    close(report.outcome.nps!.value, summary().nps);
    close(report.rSquared!.value, summary().r2);
    const lines = oracle('shares.csv').trim().split('\n').slice(1);
    expect(lines).toHaveLength(report.touchpoints.length);
    for (const line of lines) {
      const [key, share, disappointing, ok, delighting, notUsed, missing] = line.replaceAll('"', '').split(',');
      const touchpoint = report.touchpoints.find((each) => each.key === key)!;
      close(touchpoint.influence!.share.value, Number(share));
      expect(touchpoint.levels).toEqual({
        disappointing: Number(disappointing),
        ok: Number(ok),
        delighting: Number(delighting),
      });
      expect([touchpoint.notUsed, touchpoint.missing]).toEqual([Number(notUsed), Number(missing)]);
    }
  });

  test('weighted NPS', async () => {
    close((await analyse([])).outcome.nps!.value, summary().npsWeighted);
  });
});
