import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { JourneysSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { asLogRows, asXes, smallXes } from './made-log.fixture.ts';
import { asCsv, inFolder, runCli } from './run-cli.fixture.ts';

type BadInput = { file?: string | Uint8Array; mapping?: unknown; args?: string[]; says: RegExp };

const csv = (change: (rows: string[][]) => void = () => undefined) => {
  const rows = asLogRows();
  change(rows);
  return asCsv(rows);
};
const mapping = { customer: 'Customer', touchpoint: 'Touchpoint', time: 'Time' };

const badInputs: Record<string, BadInput> = {
  'an empty file': { file: '', says: /nichts, was zählt/ },
  'a log without an event': { file: '<log><trace/></log>', says: /nichts, was zählt/ },
  'XES cut off': { file: smallXes().slice(0, 300), says: /beschädigt/ },
  'XES that is no log': { file: '<html><body/></html>', says: /<log>/ },
  'a document type': { file: `<!DOCTYPE log [<!ENTITY a "b">]>${smallXes()}`, says: /Dokumenttyp/ },
  'an entity of its own': { file: smallXes().replace('"Website"', '"&web;"'), says: /Kürzel/ },
  'elements nested too deeply': { file: `<log>${'<list>'.repeat(100)}${'</list>'.repeat(100)}</log>`, says: /zu tief/ },
  'elements that cross': { file: '<log><trace><event></trace></event></log>', says: /nicht offen/ },
  'packed bytes that are cut off': { file: gzipSync(smallXes()).subarray(0, 120), says: /beschädigt/ },
  'times of which more than half are none, with the line of the first': {
    file: csv((rows) => {
      for (const row of rows.slice(2, 6)) row[2] = 'gestern';
    }),
    says: /Time.*„gestern“.*3|3.*„gestern“/,
  },
  'days that there are not': {
    file: csv((rows) => {
      for (const row of rows.slice(1)) row[2] = '2026-02-30T10:00:00Z';
    }),
    says: /„2026-02-30/,
  },
  'an event without a time in XES': {
    file: '<log><trace><event><string key="concept:name" value="a"/></event></trace></log>',
    says: /time:timestamp/,
  },
  'a column that is missing': { file: csv(), mapping: { ...mapping, time: 'Tume' }, says: /Tume.*Time/ },
  'a mapping with unknown keys': { file: csv(), mapping: { ...mapping, chanel: 'x' }, says: /chanel/ },
  'a mapping without a customer': { file: csv(), mapping: { touchpoint: 'a', time: 'b' }, says: /„case“/ },
  'columns that say nothing': { file: 'a,b\n1,2\n', says: /der Kunde oder der Vorgang/ },
  'transitions none of which is there': {
    file: smallXes(),
    mapping: {
      case: 'case:concept:name',
      touchpoint: 'concept:name',
      time: 'time:timestamp',
      transitions: { column: 'lifecycle:transition', count: ['start'] },
    },
    says: /nichts, was zählt/,
  },
  'a rating off its scale': {
    file: csv(),
    mapping: { ...mapping, rating: { column: 'Value', scale: [1, 5] } },
    says: /„100.50“.*Skala/,
  },
  'JSON that is no OCEL': { file: '{"rows": []}', says: /OCEL/ },
  'OCEL without the objects that are mapped': {
    file: '{"objects": [{"id": "a", "type": "orders"}], "events": [{"id": "e", "type": "x", "time": "2026-01-01"}]}',
    mapping: { customer: 'ocel:object:order', touchpoint: 'ocel:type', time: 'ocel:time' },
    says: /ocel:object:order.*ocel:object:orders/,
  },
  'a zone that there is not': { file: csv(), mapping: { ...mapping, timeZone: 'Europe/Bonn' }, says: /timeZone/ },
  'a way of counting time that there is not': { file: csv(), args: ['--time', 'clock'], says: /clock.*--time/ },
};

describe('bad input ends with 2, one sentence and no file', () => {
  test.for(Object.entries(badInputs))('%s', async ([, { file, mapping: written, args = [], says }]) => {
    await inFolder(async ({ path, write, list }) => {
      await write('log.dat', file ?? csv());
      if (written) await write('mapping.json', JSON.stringify(written));
      const result = await runCli(path, [
        'journeys',
        'log.dat',
        ...(written ? ['--mapping', 'mapping.json'] : []),
        ...args,
      ]);
      expect(result.code, result.errors).toBe(2);
      expect(result.output).toBe('');
      expect(result.errors.trim().split('\n').at(-1)).toMatch(says);
      expect(result.errors).not.toMatch(/\bat .*\.ts:|node:internal|\{\{|undefined/);
      expect(await list()).toEqual(written ? ['log.dat', 'mapping.json'] : ['log.dat']);
    });
  });
});

async function mine(content: string | Uint8Array, { args = [], written }: { args?: string[]; written?: unknown } = {}) {
  return inFolder(async ({ path, write, list }) => {
    await write('log.dat', content);
    if (written) await write('mapping.json', JSON.stringify(written));
    const told = written ? ['--mapping', 'mapping.json'] : [];
    const result = await runCli(path, ['journeys', 'log.dat', '--out', 'out', ...told, ...args]);
    expect(result.code, result.errors).toBe(0);
    const json = await readFile(join(path, 'out/journeys.json'), 'utf8');
    const html = await readFile(join(path, 'out/journeys.html'), 'utf8');
    return { ...result, json, html, files: await list(), journeys: JourneysSchema.strict().parse(JSON.parse(json)) };
  });
}

describe('a small log', () => {
  test('becomes two files with its graph, ways and times', async () => {
    const { journeys, html, output, files } = await mine(smallXes());
    expect(files).toEqual(['log.dat', 'out', 'out/journeys.html', 'out/journeys.json']);
    expect(journeys).toMatchObject({
      cases: 3,
      events: 7,
      touchpoints: ['Website', 'Advice', 'Order'],
      starts: { Website: 3 },
      ends: { Order: 2, Advice: 1 },
      timeCounts: 'calendar',
    });
    expect(journeys.follows[0]).toEqual({
      from: 'Website',
      to: 'Advice',
      count: 2,
      customers: 2,
      customerShare: 2 / 3,
      meanSeconds: 1800,
      medianSeconds: 1800,
    });
    expect(journeys.variants).toContainEqual({ path: ['Website', 'Advice'], cases: 1 });
    expect(html).toContain('<html lang="de">');
    expect(html).not.toMatch(/https?:|<script|\bsrc=|\bhref=|style="|NaN|undefined|Infinity|\{\{|journeys:[a-z]/);
    expect(output).toContain('journeys.html');
  });

  test('says the same as XES, packed, as a table and in English', async () => {
    const { journeys } = await mine(smallXes());
    const bare = ({ source: _, language: __, customersAre: ___, ...rest }: typeof journeys) => rest;
    expect(bare((await mine(gzipSync(smallXes()))).journeys)).toEqual(bare(journeys));
    const table = await mine(csv(), { args: ['--lang', 'en'] });
    expect(bare(table.journeys)).toEqual(bare(journeys));
    expect(table.html).toContain('What this does not prove');
    expect(bare((await mine(gzipSync(csv()))).journeys)).toEqual(bare(journeys));
  });

  test('leaves out rows that cannot be read, and says which', async () => {
    const broken = csv((rows) => {
      rows[2]![2] = 'gestern';
      rows[4]![0] = '';
    });
    const { journeys, html, errors } = await mine(broken);
    expect(journeys).toMatchObject({ events: 5, customersAre: 'customers' });
    expect(journeys.rejected).toEqual({
      count: 2,
      rows: [
        { line: 3, code: 'timeUnreadable', detail: 'gestern' },
        { line: 5, code: 'noCustomer', detail: '' },
      ],
    });
    expect(errors).toContain('2 Zeilen wurden ausgelassen, zuerst Zeile 3: Zeit nicht lesbar (gestern).');
    expect(html).toContain('2 Zeilen der Datei sind ausgelassen');
  });

  test('says so when no column tells the customers', async () => {
    const { journeys, html, errors } = await mine(smallXes());
    expect(journeys.customersAre).toBe('cases');
    expect(errors).toContain('Keine Spalte sagt, wer der Kunde ist');
    expect(html).toContain('Keine Spalte sagt, wer der Kunde ist');
    expect((await mine(csv())).html).not.toContain('Keine Spalte sagt');
  });

  test('shows hand-overs between channels where a column names them', async () => {
    const rows = asLogRows().map((row, at) => [...row, at === 0 ? 'Channel' : ['Web', 'Phone', 'Web'][(at - 1) % 3]!]);
    const { journeys, html } = await mine(asCsv(rows));
    expect(journeys.channels?.names).toEqual(['Web', 'Phone']);
    const hours = (between: string, count: number) => ({ ways: between, count });
    expect(journeys.channels?.follows.map(({ from, to, count }) => hours(`${from} > ${to}`, count))).toEqual([
      hours('Web > Phone', 2),
      hours('Phone > Web', 1),
    ]);
    expect(html).toContain('Von Kanal zu Kanal');
    expect((await mine(csv())).journeys.channels).toBeNull();
  });

  const event = (id: string, type: string, time: string, objects: string[]) => ({
    id,
    type,
    time,
    attributes: [],
    relationships: objects.map((objectId) => ({ objectId, qualifier: '' })),
  });
  const ocel = {
    objectTypes: [],
    eventTypes: [],
    objects: [
      { id: 'c1', type: 'customers' },
      { id: 'o1', type: 'orders' },
      { id: 'o2', type: 'orders' },
    ],
    events: [
      event('e1', 'Order', '2026-01-01T10:00:00Z', ['c1', 'o1', 'o2']),
      event('e2', 'Ship', '2026-01-02T10:00:00Z', ['c1', 'o1']),
      event('e3', 'Ship', '2026-01-03T10:00:00Z', ['c1', 'o2', 'nobody']),
    ],
  };

  test('reads OCEL 2.0, plain and packed: an event is one in every order it belongs to', async () => {
    const json = JSON.stringify(ocel);
    const { journeys } = await mine(json);
    expect(journeys).toMatchObject({ cases: 2, customers: 1, events: 4, customersAre: 'customers' });
    expect(journeys.source.kind).toBe('ocel-json');
    expect(journeys.variants).toEqual([{ path: ['Order', 'Ship'], cases: 2 }]);
    expect((await mine(gzipSync(json))).journeys.follows).toEqual(journeys.follows);
    const byCustomer = { customer: 'ocel:object:customers', touchpoint: 'ocel:type', time: 'ocel:time' };
    expect((await mine(json, { written: byCustomer })).journeys).toMatchObject({ cases: 1, events: 3 });
  });

  test('--suggest prints a mapping that can be used', async () => {
    await inFolder(async ({ path, write, list }) => {
      await write('log.csv', csv());
      const { output, code } = await runCli(path, ['journeys', 'log.csv', '--suggest']);
      expect([code, await list()]).toEqual([0, ['log.csv']]);
      expect(JSON.parse(output)).toEqual({ ...mapping, timeCounts: 'calendar' });
    });
  });

  test('counts the transitions named and no others', async () => {
    const log = asXes({
      anna: [
        ['A', '2026-01-01T10:00:00Z', 'start'],
        ['A', '2026-01-01T11:00:00Z'],
        ['B', '2026-01-01T12:00:00Z'],
      ],
    });
    const written = {
      case: 'case:concept:name',
      touchpoint: 'concept:name',
      time: 'time:timestamp',
      transitions: { column: 'lifecycle:transition', count: ['complete'] },
    };
    expect((await mine(log)).journeys.events).toBe(3);
    expect((await mine(log, { written })).journeys).toMatchObject({
      events: 2,
      follows: [{ from: 'A', to: 'B', count: 1 }],
    });
  });

  test('cuts journeys at long silence, and tells customers from cases', async () => {
    const written = { ...mapping, quietMinutes: 600 };
    expect((await mine(csv(), { written })).journeys).toMatchObject({ cases: 4, customers: 3 });
    const rows = [
      ['Customer', 'Case', 'Touchpoint', 'Time'],
      ['a', '1', 'X', '2026-01-01'],
      ['a', '2', 'Y', '2026-01-02'],
      ['a', '1', 'Z', '2026-01-03'],
    ];
    const { journeys } = await mine(asCsv(rows));
    expect(journeys).toMatchObject({ cases: 2, customers: 1, starts: { X: 1, Y: 1 } });
    expect(journeys.follows).toMatchObject([{ from: 'X', to: 'Z', meanSeconds: 172_800 }]);
  });

  test('a name from a file adds nothing to the page', async () => {
    const { html } = await mine(
      asCsv([
        ['Customer', 'Touchpoint', 'Time'],
        ['a', '<img src=x onerror=alert(1)>', '2026-01-01'],
        ['a', '__proto__', '2026-01-02'],
      ]),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('__proto__');
  });
});

describe('clock changes', () => {
  const follow = async (from: string, to: string, args: string[] = []) => {
    const { journeys } = await mine(
      asXes({
        anna: [
          ['A', from],
          ['B', to],
        ],
      }),
      { args },
    );
    return [journeys.follows[0]!.from, journeys.follows[0]!.meanSeconds];
  };
  // In the night of 25 October 2026 the hour from two to three came twice.
  test('the night of the change is counted in real hours and in the real order', async () => {
    expect(await follow('2026-10-25T02:30:00.000+02:00', '2026-10-25T02:10:00.000+01:00')).toEqual(['A', 2400]);
    expect(await follow('2026-03-29T01:59:00+01:00', '2026-03-29T03:01:00+02:00')).toEqual(['A', 120]);
  });
  test('days are counted by the calendar, or in real time when asked', async () => {
    const weekend = ['2026-10-23T12:00:00+02:00', '2026-10-26T12:00:00+01:00'] as const;
    expect(await follow(...weekend)).toEqual(['A', 3 * 86_400]);
    expect(await follow(...weekend, ['--time', 'instant'])).toEqual(['A', 3 * 86_400 + 3600]);
  });
  test('offsets of different places are no clock change', async () => {
    const back = asXes({
      anna: [
        ['A', '2026-07-01T12:00:00+02:00'],
        ['B', '2026-07-03T12:00:00+01:00'],
        ['C', '2026-07-04T12:00:00+02:00'],
        ['D', '2026-07-05T12:00:00+01:00'],
      ],
    });
    expect((await mine(back)).journeys).toMatchObject({
      timeCounts: 'instant',
      follows: [{ meanSeconds: 2 * 86_400 + 3600 }, {}, {}],
    });
    const far = asXes({
      anna: [
        ['A', '2026-07-01T12:00:00+02:00'],
        ['B', '2026-07-03T12:00:00Z'],
      ],
    });
    expect((await mine(far)).journeys).toMatchObject({
      timeCounts: 'instant',
      follows: [{ meanSeconds: 2 * 86_400 + 7200 }],
    });
  });
});

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const logs = [
  ['running-example', 'oracles/running-example.xes', 6, 42, 8, 6],
  ['receipt', 'data/event-logs/08_receipt.xes.gz', 1434, 8577, 27, 116],
  ['receipt', 'data/event-logs/receipt.csv', 1434, 8577, 27, 116],
  ['receipt', 'data/event-logs/receipt.parquet', 1434, 8577, 27, 116],
  ['bpic2012', 'data/event-logs/bpic2012.xes.gz', 13_087, 262_200, 24, 4366],
] as const;

describe.skipIf(!existsSync(shared))('real logs agree with the reference results', () => {
  test.for(logs)('%s from %s', { timeout: 60_000 }, async ([name, file, cases, events, touchpoints, variants]) => {
    const oracle = JSON.parse(readFileSync(`${shared}oracles/pm_${name}.json`, 'utf8'));
    const journeys = await inFolder(async ({ path }) => {
      const result = await runCli(path, ['journeys', shared + file]);
      expect(result.code, result.errors).toBe(0);
      return JourneysSchema.parse(JSON.parse(await readFile(join(path, 'journeys.json'), 'utf8')));
    });
    expect([journeys.cases, journeys.events, journeys.touchpoints.length, journeys.variants.length]).toEqual([
      cases,
      events,
      touchpoints,
      variants,
    ]);
    expect([journeys.starts, journeys.ends]).toEqual([oracle.start, oracle.end]);
    expect(Object.fromEntries(journeys.follows.map(({ from, to, count }) => [`${from} -> ${to}`, count]))).toEqual(
      oracle.dfg,
    );
    const close = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6 * expected);
    for (const { from, to, meanSeconds, medianSeconds } of journeys.follows) {
      close(meanSeconds, oracle.performance_dfg[`${from} -> ${to}`].mean);
      close(medianSeconds, oracle.performance_dfg[`${from} -> ${to}`].median);
    }
    close(journeys.duration.meanSeconds, oracle.throughput.mean);
    close(journeys.duration.medianSeconds, oracle.throughput.median);
    const counted = new Map(journeys.variants.map((variant) => [variant.path.join('|'), variant.cases]));
    for (const [path, count] of oracle.variants) expect(counted.get(path.join('|'))).toBe(count);
  });
});
