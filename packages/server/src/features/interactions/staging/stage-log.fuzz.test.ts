import { gzipSync } from 'node:zlib';
import { AnklangError, type LogMapping } from '@anklang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookIntoLog } from '../reading/look-into-log.ts';
import {
  type MadeFolder,
  type MadeOcel,
  makeOcelJson,
  makeOcelSqlite,
  makeParquet,
  makeXlsx,
  memoryBytes,
  openMadeFolder,
} from './made-files.fixture.ts';
import { stageLog } from './stage-log.ts';

let folder: MadeFolder;
beforeAll(async () => {
  folder = await openMadeFolder();
});
afterAll(() => folder.remove());

const endings = new Map<string, number>();
const plain: LogMapping = { customer: 'customer', touchpoint: 'touchpoint', time: 'time', timeCounts: 'calendar' };
const rated: LogMapping = {
  ...plain,
  rating: { column: 'rating', scale: [0, 10] },
  conversion: { value: 'value' },
  channel: 'channel',
  timeZone: 'Europe/Berlin',
};
const ofXes: LogMapping = {
  case: 'case:concept:name',
  touchpoint: 'concept:name',
  time: 'time:timestamp',
  timeCounts: 'calendar',
};
const ofOcel: LogMapping = {
  customer: 'ocel:object:customers',
  case: 'ocel:object:orders',
  touchpoint: 'ocel:type',
  time: 'ocel:time',
  timeCounts: 'calendar',
};

/** Looks into a file and stages it. Returns how that ended; anything but a result or a coded error throws. */
async function take(bytes: Uint8Array, mapping: LogMapping): Promise<string> {
  const path = await folder.write(bytes);
  const looked = await codeOf(async () => {
    const look = await lookIntoLog({ path, fileName: 'x' });
    expect(look.sampledRows).toBeGreaterThan(0);
    expect(look.preview.columns.length).toBe(look.columns.length);
  });
  const staged = await codeOf(async () => {
    const result = await stageLog({ path, mapping, folder: folder.staging, memoryBytes });
    expect(await folder.left()).toEqual([result.path.split('/').at(-1)]);
    await folder.clear();
    expect(result.rows).toBeGreaterThan(0);
    expect(result.customers).toBeGreaterThan(0);
    expect(result.firstAt).not.toBeNull();
    expect(result.rejected.length).toBe(Math.min(1000, result.rejectedCount));
    expect(result.rejected.every(({ line }) => line > 0)).toBe(true);
  });
  expect(await folder.left()).toEqual([]);
  if (staged === 'result') expect(looked).toBe('result');
  endings.set(staged, (endings.get(staged) ?? 0) + 1);
  return staged;
}

async function codeOf(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return 'result';
  } catch (error) {
    if (!(error instanceof AnklangError)) throw error;
    expect(error.code).not.toBe('internal');
    expect(JSON.stringify(error.params)).not.toContain(folder.path);
    return error.code;
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Changes a few bytes of honest files, often in their last part, or cuts them off. */
const damaged = (honest: readonly Uint8Array[]) =>
  fc
    .record({
      file: fc.nat(honest.length - 1),
      cut: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, share),
      changes: fc.array(fc.tuple(share, fc.nat(255), fc.boolean()), { maxLength: 8 }),
    })
    .map(({ file, cut, changes }) => {
      const bytes = Buffer.from(honest[file]!.subarray(0, Math.ceil(honest[file]!.length * cut)));
      for (const [place, value, late] of changes) {
        bytes[Math.floor((late ? 0.6 + place * 0.4 : place) * (bytes.length - 1))] = value;
      }
      return bytes;
    });

const eachPair = (pairs: fc.Arbitrary<[Uint8Array, LogMapping]>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(pairs, async ([bytes, mapping]) => {
      await take(bytes, mapping);
    }),
    { seed: 20_260_301, numRuns, endOnFailure: true },
  );
const eachOf = (files: fc.Arbitrary<Uint8Array>, mapping: LogMapping, numRuns: number) =>
  eachPair(fc.tuple(files, fc.constant(mapping)), numRuns);

const numbered = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
const csvRow = (at: number) =>
  `k${at % 7},"Ort ${at % 5}",2026-0${1 + (at % 9)}-1${at % 10}T10:00:00${at % 2 ? 'Z' : ''},${at % 3 ? 'Filiale' : ''},${at % 11},${at % 4 ? '' : '12.5'}`;
const csv = Buffer.from(`customer,touchpoint,time,channel,rating,value\n${numbered(60, csvRow).join('\n')}\n`);
const event = (at: number) =>
  `<event><string key="concept:name" value="Ort &amp; ${at % 5}"/><date key="time:timestamp" value="2026-03-1${at % 10}T10:00:00.000+01:00"/></event>`;
const trace = (at: number) =>
  `<trace><string key="concept:name" value="t${at}"/>${[0, 1, 2, 3].map(event).join('\n')}</trace>`;
const xes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<log>${numbered(10, trace).join('\n')}</log>`);
const ocel: MadeOcel = {
  events: numbered(30, (at) => ({
    id: `e${at}`,
    type: at % 2 ? 'pay' : 'order',
    time: `2026-03-1${at % 10}T10:00:00Z`,
    attributes: { team: `T${at % 3}` },
    objects: [`o${at % 6}`, `k${at % 4}`, ...(at % 5 ? [] : ['o1', 'missing'])],
  })),
  objects: {
    ...Object.fromEntries(numbered(6, (at) => [`o${at}`, 'orders'])),
    ...Object.fromEntries(numbered(4, (at) => [`k${at}`, 'customers'])),
  },
};
const sheet = makeXlsx([
  ['customer', 'touchpoint', 'time', 'channel', 'rating', 'value'],
  ...numbered(30, (at) => [`k${at % 7}`, `Ort ${at % 5}`, 46_000 + at / 7, null, at % 11, at % 4 ? null : 12.5]),
]);
const queried = (at: string) =>
  `SELECT 'k' || (i % 7) AS customer, 'Ort ' || (i % 5) AS touchpoint, ${at} AS "time",
    CASE WHEN i % 3 > 0 THEN 'Filiale' END AS channel, i % 11 AS rating, CASE WHEN i % 4 = 0 THEN 12.5::DOUBLE END AS value
  FROM range(300) t(i)`;

describe('whatever comes in ends in a result or a clear error, and leaves nothing behind', () => {
  test('honest files of each kind are taken', async () => {
    expect(await take(csv, rated)).toBe('result');
    expect(await take(xes, ofXes)).toBe('result');
    expect(await take(sheet, rated)).toBe('result');
    expect(await take(Buffer.from(makeOcelJson(ocel)), ofOcel)).toBe('result');
    expect(await take(await makeOcelSqlite(ocel), ofOcel)).toBe('result');
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      '2026-01-01',
      '4,5',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      'ß',
      '€',
      ' ',
      '\0',
      '𝄞',
      '\uD800',
      '\u0085',
    ],
  );
  const soup = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(''));
  const encoded = (text: string, encoding: string) => {
    if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    return Buffer.from(encoding === 'utf-16le' ? `\uFEFF${text}` : text, encoding as BufferEncoding);
  };
  const encoding = fc.constantFrom('utf8', 'latin1', 'utf-16le', 'utf-16be');

  test('text of delimiters, quotes, lines, NULs and halves of characters, in all encodings', () =>
    eachOf(
      fc.tuple(soup, encoding, fc.boolean()).map(([text, name, packed]) => {
        const bytes = encoded(`customer,touchpoint,time\na,b,2026-01-01\n${text}`, name);
        return packed ? gzipSync(bytes) : bytes;
      }),
      plain,
      25,
    ));

  test('delimited texts cut off and changed', () =>
    eachOf(damaged([csv, encoded(csv.toString(), 'utf-16le'), gzipSync(csv)]), rated, 25));

  test('columns that hold something else than the mapping says', () => {
    const column = fc.constantFrom('customer', 'touchpoint', 'time', 'channel', 'rating', 'value', 'none');
    const anyMapping = fc.record({ customer: column, touchpoint: column, time: column, ratings: column }).map(
      ({ ratings, ...columns }): LogMapping => ({
        ...rated,
        ...columns,
        rating: { column: ratings, scale: [0, 10] },
      }),
    );
    return eachPair(fc.tuple(fc.constant(csv), anyMapping), 15);
  });

  test('ten thousand columns and more', () =>
    eachOf(
      fc.record({ width: fc.integer({ min: 9000, max: 25_000 }), ragged: fc.boolean() }).map(({ width, ragged }) => {
        const line = (first: string, row: number) =>
          [first, ...numbered(width - (ragged ? row : 0), (at) => (row ? 'x' : `Q${at}`))].join(',');
        return Buffer.from(
          [line('customer,touchpoint,time', 0), line('a,b,2026-01-01', 1), line('c,d,2026-01-02', 2)].join('\n'),
        );
      }),
      plain,
      2,
    ));

  test('huge cells, quoted and not, closed and not', () =>
    eachOf(
      fc
        .record({
          size: fc.integer({ min: 50_000, max: 3_000_000 }),
          quote: fc.constantFrom('', '"'),
          close: fc.boolean(),
        })
        .map(({ size, quote, close }) => {
          const huge = `${quote}${'x'.repeat(size)}${close ? quote : ''}`;
          return Buffer.from(`customer,touchpoint,time\na,b,2026-01-01\n${huge},b,2026-01-01\n`);
        }),
      plain,
      5,
    ));

  test('XES cut off and changed', () => eachOf(damaged([xes, gzipSync(xes)]), ofXes, 20));

  test('XES with entities that would blow up, deep elements, endless tags', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><log><trace><event><string key="concept:name" value="&b;"/></event></trace></log>`;
    expect(await take(Buffer.from(bomb), ofXes)).toBe('file_unreadable');
    expect(await take(Buffer.from(`<log>${'<list>'.repeat(100_000)}`), ofXes)).toBe('file_unreadable');
    expect(await take(Buffer.from(`<log><trace x="${'x'.repeat(5_000_000)}"/></log>`), ofXes)).toBe('file_unreadable');
  });

  test('spreadsheets cut off and changed', () => eachOf(damaged([sheet]), rated, 15));

  test('a spreadsheet that would unpack to three gigabytes', async () => {
    expect(await take(makeXlsx([['customer', 'touchpoint', 'time']]), plain)).toMatch(/empty/);
    expect(await take(claiming(Buffer.from(sheet), 3_000_000_000), plain)).toBe('file_too_large');
  });

  test('gzip that unpacks to far more than any log', async () => {
    const part = 10_000_000;
    const bombOf = (head: string, fill: string) => {
      const same = gzipSync(Buffer.alloc(part, fill), { level: 9 });
      return Buffer.concat([gzipSync(Buffer.from(head)), ...numbered(30, () => same)]);
    };
    const lines = bombOf('customer,touchpoint,time\n', 'k,b,2026-01-01\n');
    expect(lines.length).toBeLessThan(1_400_000);
    expect(await take(lines, plain)).toBe('file_too_large');
    expect(await take(bombOf('', 'k,b,2026-01-01\n'), plain)).toBe('column_missing');
    expect(await take(bombOf('<log>', ' '), ofXes)).toBe('file_too_large');
  });

  test('Parquet cut off and changed', async () => {
    const honest = await Promise.all([
      makeParquet(queried("TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR")),
      makeParquet(queried("'2026-01-01T10:00:' || lpad((i % 60)::VARCHAR, 2, '0')")),
    ]);
    for (const file of honest) expect(await take(file, rated)).toBe('result');
    await eachOf(damaged(honest), rated, 35);
  });

  test('OCEL cut off and changed', async () => {
    const json = Buffer.from(makeOcelJson(ocel));
    const tight = Buffer.from(JSON.stringify(JSON.parse(makeOcelJson(ocel))));
    await eachOf(damaged([json, tight, gzipSync(json)]), ofOcel, 15);
    await eachOf(damaged([await makeOcelSqlite(ocel)]), ofOcel, 15);
  });

  test('OCEL of odd shapes', async () => {
    const times = { type: 'b', time: '2026-01-01' };
    const shapes: unknown[] = [
      { events: [] },
      { events: {} },
      { events: [1, null, 'x', []] },
      { events: [{ id: 1, type: {}, time: [], attributes: 'x', relationships: [{}] }], objects: [{ id: 'a' }] },
      {
        events: [{ id: 'a', ...times, relationships: [{ objectId: 'k' }] }],
        objects: [
          { id: 'k', type: 'customers' },
          { id: 'k', type: 'orders' },
        ],
      },
      { events: [{ id: 'a', ...times, relationships: [{ objectId: 'k' }] }] },
      {
        objects: [{ id: 'k', type: 'customers' }],
        events: [{ ...times, relationships: [{ objectId: 'k' }, { objectId: 'k' }] }],
        x: { events: [{}] },
      },
    ];
    const { case: _, ...ofCustomers } = ofOcel;
    const found: string[] = [];
    for (const shape of shapes) found.push(await take(Buffer.from(JSON.stringify(shape)), ofCustomers));
    expect(found.slice(-3)).toEqual(['result', 'column_missing', 'result']);
    expect(found.slice(0, -3)).not.toContain('result');
    expect(await take(Buffer.from('{"events":['.repeat(1000)), ofOcel)).toBe('file_unreadable');
    const long = JSON.stringify({ events: [{ id: 'x'.repeat(5_000_000) }] });
    expect(await take(Buffer.from(long), ofOcel)).toBe('file_too_large');
  });

  test('events with thousands of customers and of orders are refused before they fill the disk', async () => {
    const all = numbered(8000, (at) => `x${at}`);
    const wide: MadeOcel = {
      events: numbered(13, (at) => ({ id: `e${at}`, type: 't', time: '2026-01-01T00:00:00Z', objects: all })),
      objects: Object.fromEntries(all.map((id, at) => [id, at % 2 ? 'customers' : 'orders'])),
    };
    expect(await take(Buffer.from(makeOcelJson(wide)), ofOcel)).toBe('file_too_large');
  });

  const hostile: [string, string, string, LogMapping?][] = [
    [
      'a view without end',
      'file_unreadable',
      `DROP TABLE event_object; CREATE VIEW event_object AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
        SELECT x AS ocel_event_id, x AS ocel_object_id FROM n`,
    ],
    [
      'a computed column nobody needs',
      'result',
      'ALTER TABLE event_T0 ADD COLUMN big TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL',
      { ...ofOcel, properties: ['big'] },
    ],
    [
      'a computed column in the place of a stored one',
      'file_unreadable',
      `DROP TABLE object; CREATE TABLE object (ocel_type TEXT, ocel_id TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL);
        INSERT INTO object VALUES ('customers')`,
    ],
    [
      'a virtual table',
      'file_unreadable',
      'DROP TABLE event_object; CREATE VIRTUAL TABLE event_object USING fts5(ocel_event_id, ocel_object_id)',
    ],
    ['a value of fifty megabytes', 'file_too_large', "INSERT INTO event_object VALUES ('e1', zeroblob(50000000), '')"],
    [
      'a trigger and a journal beside the file',
      'result',
      'CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM object; END; PRAGMA journal_mode = WAL',
    ],
    [
      'names that would be commands',
      'result',
      `INSERT INTO event_map_type VALUES ('a', 'x"; DROP TABLE event; --'), ('b', '../x'), ('c', ''), (NULL, NULL), ('order', 'map_type')`,
    ],
  ];
  test.for(hostile)('a database with %s', async ([, ending, sql, mapping = ofOcel]) => {
    expect(await take(await makeOcelSqlite(ocel, (database) => database.exec(sql)), mapping)).toBe(ending);
  });

  test('they did not all end alike', () => {
    const codes = ['result', 'file_unreadable', 'file_too_large', 'column_missing', 'value_unreadable', 'log_empty'];
    expect([...endings.keys()]).toEqual(expect.arrayContaining(codes));
    expect(endings.get('result')).toBeGreaterThan(30);
    expect(endings.get('file_unreadable')).toBeGreaterThan(30);
  });
});

/** The archive with another size of everything in it than it has. */
function claiming(zip: Buffer, size: number): Buffer {
  for (let at = 0; at < zip.length - 4; at++) {
    const signature = zip.readUInt32LE(at);
    if (signature === 0x02014b50) zip.writeUInt32LE(size, at + 24);
    if (signature === 0x04034b50) zip.writeUInt32LE(size, at + 22);
  }
  return zip;
}
