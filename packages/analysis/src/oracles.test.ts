import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyseDrivers } from './drivers/analyse-drivers.ts';
import { influence } from './drivers/influence.ts';
import { influenceShares } from './drivers/influence-shares.ts';
import { evaluateKano } from './drivers/kano.ts';
import { relativeWeights } from './drivers/relative-weights.ts';
import type { PenaltyRewardResult } from './drivers/result.ts';
import { describeTouchpoint } from './scores/describe-touchpoint.ts';
import { nps } from './scores/nps.ts';
import { clopperPearson, wilson } from './scores/proportion.ts';
import { crossMoments } from './stats/cross-moments.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const file = (path: string): string => readFileSync(shared + path, 'latin1');
const json = (path: string) => JSON.parse(file(path));

function cells(line: string): string[] {
  const found = line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
  return found.map((cell) => cell.replace(/,$/, '').replaceAll('"', '').trim());
}

function table(path: string): { column: (name: string) => string[]; rows: string[][]; names: string[] } {
  const [head, ...lines] = file(path).trim().split(/\r?\n/);
  const names = cells(head!);
  const rows = lines.map(cells);
  return { names, rows, column: (name) => rows.map((row) => row[names.indexOf(name)]!) };
}

const numbers = (texts: string[]) => Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text)));
const relative = (found: number, wanted: number) => Math.abs(found / wanted - 1);

describe.skipIf(!existsSync(`${shared}oracles`))('reference results', () => {
  test('Wilson and Clopper–Pearson, R binom', () => {
    const grid = table('oracles/wilson_grid.csv');
    expect(grid.rows).toHaveLength(189);
    for (const [k, n, level, wilsonLow, wilsonHigh, exactLow, exactHigh] of grid.rows.map((row) => row.map(Number))) {
      const score = wilson(k!, n!, level);
      const exact = clopperPearson(k!, n!, level);
      const pairs = [score.low - wilsonLow!, score.high - wilsonHigh!, exact.low - exactLow!, exact.high - exactHigh!];
      for (const gap of pairs) expect(Math.abs(gap)).toBeLessThan(1e-12);
    }
  });

  test.each(['swiss', 'attitude'])('LMG shares and relative weights of %s, R relaimpo and rwa', (name) => {
    const oracle = json(`oracles/drivers_${name}.json`);
    const weights = json(`oracles/drivers_${name}_rwa_pkg.json`).result;
    const { column } = table(`oracles/${name}.csv`);
    const keys: string[] = oracle.predictors;
    const ratings = keys.map((key) => numbers(column(key)));
    const outcome = numbers(column(oracle.outcome));
    const moments = crossMoments([...ratings, outcome]);
    const found = influenceShares(moments);
    const johnson = relativeWeights(moments);
    const survey = {
      outcome,
      touchpoints: keys.map((key, t) => ({ key, ratings: ratings[t]!, state: new Uint8Array(outcome.length).fill(1) })),
    };
    const whole = influence(survey, { encoding: 'linear' });
    if ('notEnough' in whole) throw new Error('expected a result');
    expect(relative(found.r2, oracle['r.squared'])).toBeLessThan(1e-9);
    keys.forEach((key, t) => {
      expect(relative(found.contributions[t]!, oracle.lmg[key])).toBeLessThan(1e-9);
      expect(relative(whole.touchpoints[t]!.contribution, oracle.lmg[key])).toBeLessThan(1e-9);
      expect(weights.Variables[t]).toBe(key);
      expect(relative(johnson.weights[t]!, weights['Raw.RelWeight'][t])).toBeLessThan(1e-9);
      expect(relative(100 * johnson.shares[t]!, weights['Rescaled.RelWeight'][t])).toBeLessThan(1e-9);
    });
  });
});

describe.skipIf(!existsSync(`${shared}oracles`) || !existsSync(`${shared}data`))('the airport survey of 2017', () => {
  const read = () => {
    const { column } = table('data/sfo-airport-survey/2017_SFO_Customer_Survey.csv');
    const oracle = table('oracles/sfo2017_levels_shares.csv');
    const touchpoints = oracle.column('touchpoint').map((key) => {
      const codes = numbers(column(key));
      return {
        key,
        ratings: codes.map((code) => (code >= 1 && code <= 5 ? code : Number.NaN)),
        state: Uint8Array.from(codes, (code) =>
          code === 6 ? 3 : !(code >= 1) ? 4 : code <= 2 ? 0 : code <= 4 ? 1 : 2,
        ),
      };
    });
    const outcome = numbers(column('NETPRO')).map((answer) => (answer >= 0 && answer <= 10 ? answer : Number.NaN));
    return { oracle, outcome, touchpoints, weights: numbers(column('WEIGHT')) };
  };

  test('NPS, unweighted and weighted', () => {
    const { outcome, weights } = read();
    const oracle = json('oracles/sfo2017_levels_summary.json');
    const plain = nps(outcome);
    const weighted = nps(outcome, { weights });
    if ('notEnough' in plain || 'notEnough' in weighted) throw new Error('expected scores');
    expect(plain.n).toBe(oracle.n);
    expect(plain.value).toBeCloseTo(oracle.nps, 8);
    expect(plain.standardError).toBeCloseTo(oracle.se, 8);
    expect(weighted.value).toBeCloseTo(oracle.npsWeighted, 8);
  });

  test('levels and shares of influence', () => {
    const { oracle, outcome, touchpoints } = read();
    const found = influence({ outcome, touchpoints });
    if ('notEnough' in found) throw new Error('expected a result');
    expect(relative(found.r2, json('oracles/sfo2017_levels_summary.json').r2)).toBeLessThan(1e-8);
    const shares = numbers(oracle.column('share'));
    touchpoints.forEach((touchpoint, t) => {
      expect(relative(found.touchpoints[t]!.share.value, shares[t]!)).toBeLessThan(1e-8);
      const { counts, notUsed, missing } = describeTouchpoint(touchpoint);
      const wanted = ['disappointing', 'ok', 'delighting', 'notUsed', 'missing'].map((name) =>
        Number(oracle.column(name)[t]),
      );
      expect([counts.disappointing, counts.ok, counts.delighting, notUsed, missing]).toEqual(wanted);
    });
  });

  test('penalty and reward with classical standard errors, in the outcome and in NPS points', () => {
    const { outcome, touchpoints } = read();
    const found = analyseDrivers({ outcome, touchpoints }, { standardErrors: 'classical', nps: true });
    if (found.kind !== 'drivers') throw new Error('expected a result');
    const blocks = [
      ['oracles/sfo2017_levels_penalty_reward.csv', found.effects],
      ['oracles/sfo2017_levels_penalty_reward_nps.csv', found.inNps],
    ] as const;
    for (const [path, block] of blocks) {
      const rows = table(path).rows;
      expect(rows).toHaveLength(57);
      for (const [name, value, standardError] of rows) {
        const coefficient = coefficientNamed(block as PenaltyRewardResult, name!.replace(/^X/, ''));
        expect(relative(coefficient.value, Number(value))).toBeLessThan(1e-8);
        expect(relative(coefficient.standardError, Number(standardError))).toBeLessThan(1e-8);
      }
    }
  });

  function coefficientNamed(block: PenaltyRewardResult, name: string) {
    if (name === '(Intercept)') return block.intercept;
    const [key, level] = name.split('_');
    const touchpoint = block.touchpoints.find((each) => each.key === key)!;
    const part = { dis: 'penalty', del: 'reward', not: 'notUsed', na: 'noAnswer' } as const;
    const coefficient = touchpoint[part[level as keyof typeof part]];
    if ('notEnough' in coefficient) throw new Error(`no coefficient ${name}`);
    return coefficient;
  }
});

describe.skipIf(!existsSync(`${shared}data`))('the Kano questionnaire on transfers', () => {
  const answers = ['I like it', 'I expect it', 'I am neutral', 'I can tolerate it', 'I dislike it'];
  const feature = (name: string) => {
    const { column } = table('data/kano-survey/transfers--all_cohorts-clean.csv');
    const codes = (key: string) => Uint8Array.from(column(key), (text) => answers.indexOf(text) + 1);
    return { functional: codes(`${name}_functional`), dysfunctional: codes(`${name}_dysfunctional`) };
  };

  test('gives the published table', () => {
    const attractive = evaluateKano(feature('F9'), { table: 'pouliot' });
    expect(attractive).toMatchObject({ category: 'A' });
    const secure = evaluateKano(feature('F10'), { table: 'pouliot' });
    expect(secure).toMatchObject({ n: 358, category: 'O', counts: { A: 18, O: 174, M: 90, I: 42, R: 7, Q: 27 } });
    if ('notEnough' in attractive || 'notEnough' in secure) throw new Error('expected results');
    if ('notEnough' in attractive.better || 'notEnough' in attractive.worse) throw new Error('expected coefficients');
    if ('notEnough' in secure.better || 'notEnough' in secure.worse) throw new Error('expected coefficients');
    expect(attractive.better.value).toBeCloseTo(0.682, 3);
    expect(attractive.worse.value).toBeCloseTo(-0.312, 3);
    expect(secure.better.value).toBeCloseTo(0.593, 3);
    expect(secure.worse.value).toBeCloseTo(-0.815, 3);
    expect(secure.ambiguous).toBe(false);
  });

  test('the tables differ where they should', () => {
    expect(evaluateKano(feature('F6'), { table: 'pouliot' })).toMatchObject({ counts: { I: 160, Q: 30 } });
    expect(evaluateKano(feature('F6'), { table: 'classic' })).toMatchObject({ counts: { I: 177, Q: 13 } });
  });
});
