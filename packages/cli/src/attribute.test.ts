import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AttributionSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { asLogRows } from './made-log.fixture.ts';
import { asCsv, inFolder, runCli } from './run-cli.fixture.ts';

const paths = 'path,conversions,value,null\na > b,2,20,1\nb,1,5,4\na > a > c,0,0,3\n';
const conversion = { touchpoints: ['Order'], value: 'Value' };
const mapping = { customer: 'Customer', touchpoint: 'Touchpoint', time: 'Time', conversion };

type BadInput = { file: string; mapping?: unknown; args?: string[]; says: RegExp };
const badInputs: Record<string, BadInput> = {
  'a path with a hole': { file: 'path,conversions\na > > b,1\n', says: /path.*„a > > b“/ },
  'conversions below zero': { file: 'path,conversions\na,1\nb,-2\n', says: /conversions.*3.*„-2“/ },
  'numbers that are none': { file: 'path,conversions\na,many\n', says: /„many“/ },
  'nothing that happened': { file: 'path,conversions\na,0\n', says: /nichts, was zählt/ },
  'an order that there is not': { file: paths, args: ['--order', '4'], says: /4.*--order/ },
  'a log that does not say what a conversion is': { file: asCsv(asLogRows()), says: /ein Abschluss/ },
  'a value that is none': {
    file: asCsv(asLogRows()).replace('100.50', 'viel').replace(',20\n', ',wenig\n'),
    mapping,
    says: /Value.*„viel“/,
  },
  'a conversion without a sign of it': {
    file: paths,
    mapping: { ...mapping, conversion: {} },
    says: /„value“/,
  },
  'a path file mapped with unknown keys': {
    file: paths,
    mapping: { path: 'path', conversions: 'conversions', nul: 'null' },
    says: /nul/,
  },
};

describe('bad input ends with 2, one sentence and no file', () => {
  test.for(Object.entries(badInputs))('%s', async ([, { file, mapping: written, args = [], says }]) => {
    await inFolder(async ({ path, write, list }) => {
      await write('paths.csv', file);
      if (written) await write('mapping.json', JSON.stringify(written));
      const told = written ? ['--mapping', 'mapping.json'] : [];
      const result = await runCli(path, ['attribute', 'paths.csv', ...told, ...args]);
      expect(result.code, result.errors).toBe(2);
      expect(result.errors.trim().split('\n').at(-1)).toMatch(says);
      expect(result.errors).not.toMatch(/\bat .*\.ts:|\{\{|undefined/);
      expect((await list()).filter((name) => name.includes('attribution'))).toEqual([]);
    });
  });
});

async function attribute(content: string | Uint8Array, args: string[] = [], written?: unknown) {
  return inFolder(async ({ path, write }) => {
    await write('paths.csv', content);
    if (written) await write('mapping.json', JSON.stringify(written));
    const told = written ? ['--mapping', 'mapping.json'] : [];
    const result = await runCli(path, ['attribute', 'paths.csv', '--out', 'out', ...told, ...args]);
    expect(result.code, result.errors).toBe(0);
    const json = await readFile(join(path, 'out/attribution.json'), 'utf8');
    const html = await readFile(join(path, 'out/attribution.html'), 'utf8');
    return { json, html, found: AttributionSchema.strict().parse(JSON.parse(json)) };
  });
}

describe('a small path file', () => {
  test('gives out all conversions by every rule, with nulls and without times', async () => {
    const { found, html } = await attribute(paths);
    expect(found).toMatchObject({ conversions: 3, value: 25, nulls: 8, useNulls: true, order: 1 });
    const of = (name: string) => found.touchpoints.find((each) => each.name === name)!;
    expect(of('a')).toMatchObject({ first: 2, last: 0, linear: 1, shapley: 1, timeDecay: null });
    expect(of('b')).toMatchObject({ first: 1, last: 3, linear: 2, value: { first: 5, last: 25 } });
    expect(of('c').markov).toMatchObject({ removalEffect: 0, conversions: { value: 0 } });
    const sum = found.touchpoints.reduce((all, each) => all + each.markov.conversions.value, 0);
    expect(sum).toBeCloseTo(3, 10);
    for (const { markov, intervals, ...rules } of found.touchpoints) {
      expect(intervals.conversions.markov).toEqual({ low: markov.conversions.low, high: markov.conversions.high });
      expect(intervals.conversions.timeDecay).toBeNull();
      for (const rule of ['first', 'last', 'linear', 'position', 'shapley'] as const) {
        for (const [value, { low, high }] of [
          [rules[rule], intervals.conversions[rule]],
          [rules.value[rule], intervals.value[rule]],
        ] as const) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }
      expect(markov.conversions.low).toBeLessThanOrEqual(markov.conversions.value);
      expect(markov.conversions.high).toBeGreaterThanOrEqual(markov.conversions.value);
    }
    expect(html).not.toMatch(/https?:|<script|\bsrc=|\bhref=|style="|NaN|undefined|Infinity|\{\{|journeys:[a-z]/);
  });

  test('gives the same bytes for the same seed, others for another, and reads packed files', async () => {
    const first = await attribute(paths);
    expect((await attribute(paths)).html).toBe(first.html);
    expect((await attribute(paths, ['--seed', '2'])).found.touchpoints).not.toEqual(first.found.touchpoints);
    expect((await attribute(gzipSync(paths))).found.touchpoints).toEqual(first.found.touchpoints);
    expect((await attribute(paths, ['--order', '2', '--lang', 'en'])).found).toMatchObject({
      order: 2,
      language: 'en',
    });
  });

  test('a file without nulls leaves them out', async () => {
    expect((await attribute('path;conversions\na > b;2\n')).found).toMatchObject({
      useNulls: false,
      nulls: 0,
      value: 0,
    });
  });
});

test('a log whose mapping says what a conversion is: the order itself gets no credit, times count', async () => {
  const { found } = await attribute(asCsv(asLogRows()), [], mapping);
  expect(found).toMatchObject({ conversions: 2, value: 120.5, nulls: 1, untouched: { conversions: 0 } });
  expect(found.touchpoints.map(({ name }) => name).sort()).toEqual(['Advice', 'Website']);
  const website = found.touchpoints.find(({ name }) => name === 'Website')!;
  expect(website).toMatchObject({ first: 2, last: 1 });
  expect(website.timeDecay).toBeGreaterThan(1);
  expect(website.intervals.conversions.timeDecay!.high).toBeGreaterThanOrEqual(website.timeDecay!);
  expect(found).toMatchObject({ customersAre: 'customers', rejected: { count: 0, rows: [] } });
});

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

describe.skipIf(!existsSync(shared))('ten thousand paths agree with the reference results', () => {
  const oracle = (name: string) => JSON.parse(readFileSync(`${shared}oracles/attr_pathdata_${name}.json`, 'utf8'));
  const close = (value: number, expected: number, tolerance: number) =>
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

  test('rules and the exact Markov table of order 1', { timeout: 60_000 }, async () => {
    const found = await inFolder(async ({ path }) => {
      const result = await runCli(path, ['attribute', `${shared}data/attribution-paths/paths.csv.gz`]);
      expect(result.code, result.errors).toBe(0);
      return AttributionSchema.parse(JSON.parse(await readFile(join(path, 'attribution.json'), 'utf8')));
    });
    expect(found).toMatchObject({ conversions: 19_785, nulls: 68_602, useNulls: true });
    close(found.value, 74_802.97, 1e-6);
    const of = (name: string) => found.touchpoints.find((each) => each.name === name)!;
    const rules = oracle('heuristic');
    rules.channel_name.forEach((name: string, i: number) => {
      for (const rule of ['first', 'last', 'linear'] as const) {
        close(of(name)[rule], rules[`${rule}_touch_conversions`][i], 1e-6);
        close(of(name).value[rule], rules[`${rule}_touch_value`][i], 1e-6);
      }
    });
    const { infinite } = oracle('exact_o1_null');
    infinite.channel_name.forEach((name: string, i: number) => {
      const { markov } = of(name);
      close(markov.removalEffect, infinite.removal_effects_conversion[i], 1e-8);
      close(markov.conversions.value, infinite.total_conversions[i], 1e-8);
      close(markov.value.value, infinite.total_conversion_value[i], 1e-8);
    });
  });
});
