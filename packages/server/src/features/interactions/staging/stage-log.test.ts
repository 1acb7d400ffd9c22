import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AnklangError, type LogMapping } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { parquetColumns } from '../../../platform/engine/stored-interaction.ts';
import { lookIntoLog } from '../reading/look-into-log.ts';
import {
  inMadeFolder,
  type MadeOcel,
  makeOcelJson,
  makeOcelSqlite,
  makeParquet,
  makeXlsx,
  memoryBytes,
} from './made-files.fixture.ts';
import { stageLog } from './stage-log.ts';
import { sweepStaging } from './work-folder.ts';

const header = 'customer,touchpoint,time,channel,rating,value\n';
const small = `${header}anna,Website,2026-03-02T10:00:00+01:00,Web,9,
ben,Hotline,2026-03-02T11:00:00.250+01:00,Telefon,,
anna,Kauf,2026-03-29T02:30:00Z,,3,"100.5"
`;
const full: Partial<LogMapping> = {
  channel: 'channel',
  rating: { column: 'rating', scale: [0, 10] },
  conversion: { value: 'value' },
};

async function failureOf(work: Promise<unknown>): Promise<[string, unknown]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AnklangError) return [error.code, error.params];
    throw error;
  }
  throw new Error('it went well');
}

describe('what is no log is refused, and nothing is left', () => {
  const csv = (times: string[]) => `customer,touchpoint,time\n${times.map((time) => `a,b,${time}`).join('\n')}\n`;
  const refused: [string, string | Uint8Array, Partial<LogMapping>, string, unknown?][] = [
    ['an empty file', '', {}, 'log_empty'],
    ['a header alone', header, {}, 'log_empty'],
    ['no row that is good', csv(['', '']), {}, 'log_empty'],
    [
      'a column that is missing',
      small,
      { channel: 'chanel' },
      'column_missing',
      { column: 'chanel', candidates: ['channel'] },
    ],
    [
      'times that are mostly unreadable',
      csv(['2026-01-01', 'soon', 'later']),
      {},
      'value_unreadable',
      { column: 'time', value: 'soon', line: 3, count: 2, what: 'time' },
    ],
    ['a zone that there is not', small, { timeZone: 'Europe/Bärlin' }, 'mapping_invalid'],
    ['a scale of broken numbers', small, { rating: { column: 'rating', scale: [0.5, 5] } }, 'mapping_invalid'],
    ['a picture', Buffer.from(`\x89PNG\r\n\x1a\n${'\0\x01\x02\x03'.repeat(200)}`, 'latin1'), {}, 'file_unreadable'],
    [
      'JSON that is no OCEL',
      '{"interactions": [{"a": 1}]}',
      { touchpoint: 'ocel:type', time: 'ocel:time' },
      'file_unreadable',
    ],
    ['half a gzip', gzipSync(small.repeat(100)).subarray(0, 60), {}, 'file_unreadable'],
    ['a quote that is never closed', `${header}"a,b,2026-01-01,,,\nc,d,2026-01-01,,,\n`, {}, 'file_unreadable'],
    ['a database that is none', `SQLite format 3\0${'x'.repeat(5000)}`, {}, 'file_unreadable'],
  ];
  test.for(refused)('%s', ([, content, mapping, code, params]) =>
    inMadeFolder(async ({ stage, left }) => {
      const [found, told] = await failureOf(stage(content, mapping));
      expect(found, JSON.stringify(told)).toBe(code);
      if (params) expect(told).toEqual(params);
      expect(await left()).toEqual([]);
    }),
  );

  test('another kind than was told', () =>
    inMadeFolder(async ({ stage }) => {
      expect((await failureOf(stage(small, {}, { kind: 'xes' })))[0]).toBe('file_unreadable');
    }));

  test('a file that is not there', () =>
    inMadeFolder(async ({ path }) => {
      const mapping: LogMapping = { customer: 'a', touchpoint: 'b', time: 'c', timeCounts: 'calendar' };
      const options = { path: join(path, 'none'), mapping, folder: join(path, 'staging'), memoryBytes };
      expect((await failureOf(stageLog(options)))[0]).toBe('path_unusable');
    }));

  test('cancelled before and in the midst', { timeout: 60_000 }, () =>
    inMadeFolder(async ({ stage, left }) => {
      expect((await failureOf(stage(small, {}, { signal: AbortSignal.abort() })))[0]).toBe('cancelled');
      const rows = Array.from(
        { length: 150_000 },
        (_, at) => `k${at % 1000},Ort ${at % 50},2026-01-01T00:00:00Z,,,`,
      ).join('\n');
      // Straight, and by our own reader in its thread.
      for (const content of [`${header}${rows}\n`, `${header}${rows}\nshort\n`]) {
        for (const share of [0.01, 0.3, 0.6]) {
          const stop = new AbortController();
          const onProgress = (done: number) => done >= share && stop.abort();
          expect((await failureOf(stage(content, {}, { signal: stop.signal, onProgress })))[0]).toBe('cancelled');
          expect(await left()).toEqual([]);
        }
      }
    }),
  );

  test('what a killed process left is swept away, and nothing else', () =>
    inMadeFolder(async ({ path }) => {
      const folder = join(path, 'staging');
      await mkdir(join(folder, 'stage-x', 'spilled'), { recursive: true });
      await writeFile(join(folder, 'stage-x', 'spilled', 'a'), 'x');
      await writeFile(join(folder, 'stage-1.parquet'), 'x');
      await writeFile(join(folder, 'other'), 'x');
      await sweepStaging(folder);
      expect(existsSync(join(folder, 'other'))).toBe(true);
      expect(existsSync(join(folder, 'stage-x'))).toBe(false);
      expect(existsSync(join(folder, 'stage-1.parquet'))).toBe(false);
      await sweepStaging(join(path, 'none'));
    }));
});

describe('a small log', () => {
  test('becomes one file with the columns agreed on', () =>
    inMadeFolder(async ({ stage, left, path }) => {
      const shares: number[] = [];
      const { staged, rows } = await stage(small, full, { onProgress: (share) => shares.push(share) });
      expect(staged).toEqual({
        path: expect.stringContaining(join(path, 'staging')),
        rows: 3,
        customers: 2,
        firstAt: Date.parse('2026-03-02T09:00:00Z'),
        lastAt: Date.parse('2026-03-29T02:30:00Z'),
        notCounted: 0,
        rejectedCount: 0,
        rejected: [],
        kind: 'csv',
      });
      expect(Object.keys(rows[0]!)).toEqual(Object.keys(parquetColumns));
      const none = Object.fromEntries(Object.keys(parquetColumns).map((name) => [name, null]));
      const rated = { rating: 9, ratingLow: 0, ratingHigh: 10, common: 9 };
      expect(rows.map((row) => ({ ...row, row: Number(row['row']), time: Number(row['time']) }))).toEqual([
        {
          ...none,
          row: 0,
          customer: 'anna',
          touchpoint: 'Website',
          time: staged.firstAt,
          offsetMinutes: 60,
          channel: 'Web',
          ...rated,
        },
        {
          ...none,
          row: 1,
          customer: 'ben',
          touchpoint: 'Hotline',
          time: staged.firstAt! + 3_600_250,
          offsetMinutes: 60,
          channel: 'Telefon',
        },
        {
          ...none,
          row: 2,
          customer: 'anna',
          touchpoint: 'Kauf',
          time: staged.lastAt,
          offsetMinutes: 0,
          value: 100.5,
          ...rated,
          rating: 3,
          common: 3,
        },
      ]);
      expect(await left()).toEqual([staged.path.slice(join(path, 'staging').length + 1)]);
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }));

  const crlf = small.replaceAll('\n', '\r\n');
  const ways: Record<string, string | Uint8Array> = {
    'with a byte order mark': `\ufeff${small}`,
    'with lines of DOS': crlf,
    'with lines of old Macs': small.replaceAll('\n', '\r'),
    'with both kinds of lines': small.replace('\n', '\r\n'),
    'with blank lines': small.replaceAll('\n', '\n\n'),
    'with semicolons': small.replaceAll(',', ';'),
    'with a hint': `sep=;\n${small.replaceAll(',', ';')}`,
    'with tabs': small.replaceAll(',', '\t'),
    'all in quotes': small
      .replaceAll('"', '')
      .replaceAll('\n', '"\n"')
      .replaceAll(',', '","')
      .replace(/^/, '"')
      .slice(0, -1),
    'with single quotes': small
      .replaceAll('"', '')
      .replaceAll('\n', "'\n'")
      .replaceAll(',', "','")
      .replace(/^/, "'")
      .slice(0, -1),
    'in UTF-16': Buffer.from(`\ufeff${small}`, 'utf16le'),
    'in UTF-16 the other way round': Buffer.from(`\ufeff${small}`, 'utf16le').swap16(),
    'with gzip': gzipSync(small),
    'with empty cells too many': small.replaceAll('\n', ',,\n').replace('value,,', 'value'),
    'with NULs': small.replaceAll('Web,', 'Web\0,'),
    'with quotes in the wrong place': small.replace('Website', '"Web"site').replace('ben', ' ben'),
    'with a comma for the point': small.replaceAll(',', ';').replace('100.5', '100,5'),
    'without a last line end': small.slice(0, -1),
  };
  test.for(Object.entries(ways))('%s is the same', ([, content]) =>
    inMadeFolder(async ({ stage }) => {
      const { rows: expected } = await stage(small, full);
      const { staged, rows } = await stage(content, full);
      expect(rows).toEqual(expected);
      expect(staged.rejectedCount).toBe(0);
    }),
  );

  test('in the encoding of old Windows, also when only the last line shows it', () =>
    inMadeFolder(async ({ stage, write }) => {
      // Behind what is looked at to guess the encoding.
      const many = `${header}${`k,${'Website '.repeat(30)},2026-01-01,,,\n`.repeat(20_000)}k,Gespräch – „gut“,2026-01-01,,,\n`;
      const bytes = Buffer.from(many.replaceAll('–', '\x96').replaceAll('„', '\x84').replaceAll('“', '\x93'), 'latin1');
      const { rows, staged } = await stage(bytes, {});
      expect(staged.rows).toBe(20_001);
      expect(rows.at(-1)).toMatchObject({ touchpoint: 'Gespräch – „gut“' });
      const look = await lookIntoLog({ path: await write(bytes), fileName: 'a' });
      expect(look).toMatchObject({ rows: null, sampledRows: 10_000, kind: 'csv', delimiter: ',' });
    }));

  test('texts are trimmed, control characters are blanks, other characters stay', () =>
    inMadeFolder(async ({ stage }) => {
      const { rows } = await stage(
        `customer,touchpoint,time\n "\u00a0A" ,"Zeile\r\n zwei\t\u0007x","2026-01-01"\n  b,𝄞 – €  ,2026-01-02\n`,
        {},
      );
      expect(rows.map(({ customer, touchpoint }) => [customer, touchpoint])).toEqual([
        // Text behind a quoted cell belongs to it.
        ['"\u00a0A"', 'Zeile  zwei x'],
        ['b', '𝄞 – €'],
      ]);
    }));
});

describe('rows that cannot be read', () => {
  test('are told with their lines and reasons, the rest is kept', () =>
    inMadeFolder(async ({ stage }) => {
      const rows = [
        'a,Ort,2026-01-01,,5,1',
        'a,"Ort\nin zwei Zeilen",2026-01-01,,5,1',
        '',
        ',Ort,2026-01-01,,5,1',
        'a,,2026-01-01,,5,1',
        'a,Ort,,,5,1',
        'a,Ort,irgendwann,,5,1',
        'a,Ort,2026-02-30,,5,1',
        'a,Ort,2026-01-01,,11,1',
        'a,Ort,2026-01-01,,4.5,1',
        'a,Ort,2026-01-01,,gut,1',
        'a,Ort,2026-01-01,,5,viel',
        'a,Ort,2026-01-01,,5,-1',
        `${'k'.repeat(201)},Ort,2026-01-01,,5,1`,
        `${'k'.repeat(200)},${'ü'.repeat(301)},2026-01-01,,5,1`,
        `a,Ort,2026-01-01,${'c'.repeat(201)},5,1`,
        'a,Ort,2026-01-01,,5,1',
        'a,Ort,1850-01-01,,5,1',
        'a,Ort,2026-01-01',
        'a,Ort,2026-01-01,,5,1,zu,viel',
        ...Array.from({ length: 20 }, () => 'a,Ort,2026-01-01,,5,1'),
      ];
      const told = [
        [6, 'noCustomer', ''],
        [7, 'noTouchpoint', ''],
        [8, 'noTime', ''],
        [9, 'timeUnreadable', 'irgendwann'],
        [10, 'timeUnreadable', '2026-02-30'],
        [11, 'ratingOutsideScale', '11'],
        [12, 'ratingOutsideScale', '4.5'],
        [13, 'valueUnreadable', 'gut'],
        [14, 'valueUnreadable', 'viel'],
        [15, 'valueUnreadable', '-1'],
        [16, 'textTooLong', 'customer'],
        [17, 'textTooLong', 'touchpoint'],
        [18, 'textTooLong', 'channel'],
        [20, 'timeUnreadable', '1850-01-01'],
      ];
      const broken = [
        [21, 'cellsMissing', '3/6'],
        [22, 'cellsMissing', '8/6'],
      ];
      const found = (staged: { rejected: readonly { line: number; code: string; detail: string }[] }) =>
        staged.rejected.map(({ line, code, detail }) => [line, code, detail]);
      // The engine reads the file itself, or our own reader does: because of the two rows that have not the right cells.
      const sound = rows.filter(
        (row) => (row !== 'a,Ort,2026-01-01' && !row.endsWith('viel')) || row.includes('5,viel'),
      );
      for (const end of ['\n', '\r\n']) {
        const straight = await stage(header.replace('\n', end) + sound.join(end), full);
        // A quoted line end is one line however the others end.
        expect(found(straight.staged)).toEqual(told);
        expect(straight.staged).toMatchObject({ rejectedCount: 14, rows: 23 });
        const forgiving = await stage(header.replace('\n', end) + rows.join(end), full);
        expect(found(forgiving.staged)).toEqual([...told, ...broken]);
        expect(forgiving.staged).toMatchObject({ rejectedCount: 16, rows: 23 });
        expect(forgiving.rows.map(({ row: _, ...rest }) => rest)).toEqual(
          straight.rows.map(({ row: _, ...rest }) => rest),
        );
      }
    }));

  test('the first thousand are kept with lines, all are counted', { timeout: 60_000 }, () =>
    inMadeFolder(async ({ stage }) => {
      const line = (at: number) =>
        at % 3 === 0 ? 'a,,2026-01-01,,,' : at % 3 === 1 ? 'a,b,2026-01-01,,,' : 'a,b,x,,,';
      const rows = Array.from({ length: 30_000 }, (_, at) => line(at));
      const { staged } = await stage(header + rows.join('\n'), {});
      expect(staged).toMatchObject({ rows: 10_000, rejectedCount: 20_000 });
      expect(staged.rejected).toHaveLength(1000);
      expect(staged.rejected.slice(0, 3).concat(staged.rejected.at(-1)!)).toEqual([
        { line: 2, code: 'noTouchpoint', detail: '' },
        { line: 4, code: 'timeUnreadable', detail: 'x' },
        { line: 5, code: 'noTouchpoint', detail: '' },
        { line: 1501, code: 'timeUnreadable', detail: 'x' },
      ]);
    }),
  );
});

describe('what a mapping can say', () => {
  const rich = `kunde;vorgang;ort;schritt;zeit;art;geraet;wer;abteilung;ma;aktion;marke;kosten;dauer;woher;segment;region;notiz;note;wert
k1;v1;Filiale;Beratung;02.03.2026 10:00;complete;Tablet;Eingehend;Vertrieb;M7;Frühjahr;Nord;1.234,50;60;Freunde;Neu;Ost;"sagt ""gut""";5;
k1;v1;Filiale;Beratung;02.03.2026 10:05;start;Tablet;eingehend;Vertrieb;M7;;Nord;;;;Neu;;;;
k1;;Web;Kauf;29.03.2026 02:30;complete;;Aus-gehend;;;;;;;;;;;1;-0
`;
  test('everything', () =>
    inMadeFolder(async ({ stage }) => {
      const mapping: Partial<LogMapping> = {
        customer: 'kunde',
        case: 'vorgang',
        touchpoint: ['ort', 'schritt'],
        time: 'zeit',
        timeZone: 'Europe/Berlin',
        transitions: { column: 'art', count: ['complete'] },
        device: 'geraet',
        direction: 'wer',
        department: 'abteilung',
        handledBy: 'ma',
        campaign: 'aktion',
        object: 'marke',
        cost: 'kosten',
        durationSeconds: 'dauer',
        reportedOrigin: 'woher',
        segments: ['segment', 'region'],
        properties: ['notiz'],
        rating: { column: 'note', scale: [1, 5] },
        conversion: { touchpoints: ['Web + Kauf'], value: 'wert' },
      };
      const { staged, rows } = await stage(rich, mapping);
      expect(staged).toMatchObject({ rows: 2, notCounted: 1, rejectedCount: 0, customers: 1 });
      expect(rows[0]).toMatchObject({
        customer: 'k1',
        session: 'v1',
        touchpoint: 'Filiale + Beratung',
        time: BigInt(Date.parse('2026-03-02T09:00:00Z')),
        offsetMinutes: 60,
        device: 'Tablet',
        direction: 'customer',
        department: 'Vertrieb',
        handledBy: 'M7',
        campaign: 'Frühjahr',
        object: 'Nord',
        cost: 1234.5,
        durationSeconds: 60,
        reportedOrigin: 'Freunde',
        segments: '{"segment":"Neu","region":"Ost"}',
        properties: '{"notiz":"sagt \\"gut\\""}',
        rating: 5,
        ratingLow: 1,
        ratingHigh: 5,
        common: 10,
        value: null,
      });
      // Half past two was skipped that night: half past three.
      expect(rows[1]).toMatchObject({
        session: null,
        time: BigInt(Date.parse('2026-03-29T01:30:00Z')),
        offsetMinutes: 120,
        direction: 'company',
        segments: null,
        properties: null,
        common: 0,
        value: 0,
      });
      expect(Object.is(rows[1]!['value'], 0)).toBe(true);
    }));

  test('a case without a customer is the customer and the session', () =>
    inMadeFolder(async ({ stage }) => {
      const { rows } = await stage(small, { customer: undefined, case: 'customer' } as never);
      expect(rows.map(({ customer, session }) => [customer, session])).toEqual([
        ['anna', 'anna'],
        ['ben', 'ben'],
        ['anna', 'anna'],
      ]);
    }));

  test('every row with a value is a conversion where no touchpoint is named', () =>
    inMadeFolder(async ({ stage }) => {
      const { rows } = await stage(small, { conversion: { value: 'value' } });
      expect(rows.map(({ value }) => value)).toEqual([null, null, 100.5]);
      const named = await stage(small, { conversion: { touchpoints: ['Hotline'] } });
      expect(named.rows.map(({ value }) => value)).toEqual([null, 0, null]);
    }));

  test('levels cut otherwise move the common rating', () =>
    inMadeFolder(async ({ stage }) => {
      const rating = { column: 'rating', scale: [0, 10] as [number, number], disappointing: 2 };
      const { rows } = await stage(small, { rating });
      expect(rows.map(({ rating, common }) => [rating, common])).toEqual([
        [9, 9],
        [null, null],
        [3, 7],
      ]);
    }));

  test('a direction that is none rejects, one that is not known does not', () =>
    inMadeFolder(async ({ stage }) => {
      const text =
        'customer,touchpoint,time,who\na,b,2026-01-01,Kunde\na,b,2026-01-01,unbekannt\na,b,2026-01-01,links\na,b,2026-01-01,Unternehmen\n';
      const { rows, staged } = await stage(text, { direction: 'who' });
      expect(rows.map(({ direction }) => direction)).toEqual(['customer', null, 'company']);
      expect(staged.rejected).toEqual([{ line: 4, code: 'valueUnreadable', detail: 'links' }]);
    }));

  test('columns whose names differ in capitals only, and a name out of signs', () =>
    inMadeFolder(async ({ stage }) => {
      const { rows } = await stage(`Customer,customer,"a ""b'",Time,time\n1,2,x,,2026-01-01\n`, {
        touchpoint: `a "b'`,
      });
      expect(rows[0]).toMatchObject({ customer: '2', touchpoint: 'x' });
    }));
});

describe('the order of day and month', () => {
  const times = (list: string[], touchpoint = 'b') =>
    `customer,touchpoint,time\n${list.map((time) => `a,${touchpoint},${time}`).join('\n')}\n`;
  const first = (rows: Record<string, unknown>[]) => new Date(Number(rows[0]!['time'])).toISOString().slice(0, 16);

  test('one value far down that fits only one order decides, and the suggestion says so', () =>
    inMadeFolder(async ({ stage, write }) => {
      // Behind what is looked at first.
      const many = Array.from({ length: 20_000 }, () => '02/03/2026 1:05 pm');
      const long = 'b'.repeat(240);
      const american = times([...many, '02/13/2026'], long);
      expect(first((await stage(american, {})).rows)).toBe('2026-02-03T13:05');
      const look = await lookIntoLog({ path: await write(american), fileName: 'a' });
      expect(look.suggestion.mapping).toMatchObject({ timeOrder: 'mdy' });
      const british = times([...many, '13/02/2026'], long);
      expect(first((await stage(british, {})).rows)).toBe('2026-03-02T13:05');
      expect((await lookIntoLog({ path: await write(british), fileName: 'a' })).suggestion.mapping).toMatchObject({
        timeOrder: 'dmy',
      });
    }));

  test('told, it holds', () =>
    inMadeFolder(async ({ stage }) => {
      expect(first((await stage(times(['02/03/2026']), { timeOrder: 'mdy' })).rows)).toBe('2026-02-03T00:00');
      expect(first((await stage(times(['02/03/2026']), {})).rows)).toBe('2026-03-02T00:00');
      expect(first((await stage(times(['02.03.2026']), { timeOrder: 'mdy' })).rows)).toBe('2026-03-02T00:00');
      expect((await failureOf(stage(times(['02/03/2026']), { timeOrder: 'ymd' })))[0]).toBe('value_unreadable');
    }));
});

const events =
  'k,Website,2026-03-02T10:00:00.000+01:00\nk,Kauf & Co,2026-03-03T11:00:00.000+01:00\nm,Website,2026-03-04T10:00:00.000+01:00';
const asRows = events.split('\n').map((line) => line.split(','));
const brief = (rows: Record<string, unknown>[]) =>
  rows.map(({ customer, touchpoint, time }) => [customer, touchpoint, new Date(Number(time)).toISOString()]);
const expected = asRows.map(([customer, touchpoint, time]) => [customer, touchpoint, new Date(time!).toISOString()]);

describe('every format gives the same rows', () => {
  test('XLSX, with times as text and as numbers', () =>
    inMadeFolder(async ({ stage, write }) => {
      const names = ['customer', 'touchpoint', 'time'];
      const content = makeXlsx([
        names,
        ...asRows.map(([customer, touchpoint, time]) => [customer!, touchpoint!, time!]),
      ]);
      const { staged, rows } = await stage(content, {});
      expect(staged.kind).toBe('xlsx');
      expect(brief(rows)).toEqual(expected);
      const serial = await stage(makeXlsx([names, ['k', 'x', 46_110.104_166_666_664]]), { timeZone: 'Europe/Berlin' });
      // 29 March 2026, 2:30 by the clock of a place where that was skipped.
      expect(brief(serial.rows)).toEqual([['k', 'x', '2026-03-29T01:30:00.000Z']]);
      const look = await lookIntoLog({ path: await write(content), fileName: 'a.csv' });
      expect(look).toMatchObject({ kind: 'xlsx', rows: 3, suggestion: { mapping: { customer: 'customer' } } });
    }));

  test('Parquet, with times as text, as instants and as the clock shows them', () =>
    inMadeFolder(async ({ stage, write }) => {
      const values = asRows.map((row) => `(${row.map((cell) => `'${cell}'`).join(', ')})`).join(', ');
      const texts = `SELECT * FROM (VALUES ${values}) t(customer, touchpoint, "time")`;
      const plain = await makeParquet(texts);
      expect(brief((await stage(plain, {})).rows)).toEqual(expected);
      for (const precision of ['TIMESTAMPTZ', 'TIMESTAMP', 'TIMESTAMP_NS', 'TIMESTAMP_MS']) {
        const typed = `SELECT customer, touchpoint, CAST("time"::TIMESTAMPTZ AT TIME ZONE 'UTC' AS ${precision === 'TIMESTAMPTZ' ? 'TIMESTAMP' : precision}) AS "time" FROM (${texts})`;
        const query =
          precision === 'TIMESTAMPTZ'
            ? `SELECT customer, touchpoint, "time"::TIMESTAMPTZ AS "time" FROM (${texts})`
            : typed;
        const { rows } = await stage(await makeParquet(query), {});
        expect(brief(rows)).toEqual(expected);
        expect(rows[0]!['offsetMinutes']).toBe(precision === 'TIMESTAMPTZ' ? 0 : null);
      }
      const numbers = await stage(
        await makeParquet(
          `SELECT 7.0::DOUBLE AS customer, 5 AS touchpoint, 1767225600123 AS "time", 'x'::BLOB AS c, NULL::DOUBLE AS n`,
        ),
        { channel: 'c' },
      );
      expect(numbers.rows[0]).toMatchObject({ customer: '7', touchpoint: '5', time: 1767225600123n, channel: 'x' });
      const look = await lookIntoLog({ path: await write(plain), fileName: 'a' });
      expect(look).toMatchObject({ kind: 'parquet', rows: 3, sampledRows: 3, encoding: null });
    }));

  test('XES, plain and packed, a trace without a name being a case of its own', () =>
    inMadeFolder(async ({ stage, write }) => {
      const event = ([, touchpoint, time]: string[]) =>
        `<event>\n<string key="concept:name" value="${touchpoint!.replace('&', '&amp;')}"/><date key="time:timestamp" value="${time}"/><string key="lifecycle:transition" value="complete"/></event>\n`;
      const traces = [asRows.slice(0, 2), asRows.slice(2)].map(
        (rows) =>
          `<trace><string key="concept:name" value="${rows[0]![0]}"/><string key="tier" value="gold"/>${rows.map(event).join('')}</trace>`,
      );
      const broken = `<trace><event>\n<string key="concept:name" value="Website"/></event><event><string key="concept:name" value="Ende"/><date key="time:timestamp" value="2026-03-05T00:00:00Z"/></event></trace>`;
      const xes = `<?xml version="1.0"?>\n<log>${traces.join('\n')}${broken}</log>`;
      const mapping = {
        customer: undefined,
        case: 'case:concept:name',
        touchpoint: 'concept:name',
        time: 'time:timestamp',
        segments: ['case:tier'],
      };
      for (const content of [xes, gzipSync(xes)]) {
        const { rows, staged } = await stage(content, mapping as never);
        expect(brief(rows)).toEqual([...expected, ['#3', 'Ende', '2026-03-05T00:00:00.000Z']]);
        expect(rows.map(({ segments }) => segments)).toEqual([...Array(3).fill('{"case:tier":"gold"}'), null]);
        const line = xes.slice(0, xes.indexOf('value="Website"/></event>')).split('\n').length;
        expect(staged.rejected).toEqual([{ line, code: 'noTime', detail: '' }]);
        const look = await lookIntoLog({ path: await write(content), fileName: 'a' });
        expect(look).toMatchObject({ kind: 'xes', rows: 5, packed: content !== xes });
        expect(look.columns.map(({ name }) => name)).toContain('case:tier');
        expect(look.suggestion.mapping).toMatchObject({ case: 'case:concept:name' });
        expect(look.columns.find(({ name }) => name === 'lifecycle:transition')?.values).toEqual([
          { value: 'complete', count: 3 },
        ]);
      }
    }));

  const ocel: MadeOcel = {
    events: [
      {
        id: 'e1',
        type: 'Bestellung',
        time: '2026-03-02T10:00:00+01:00',
        attributes: { team: 'A, "B"' },
        objects: ['o1', 'k1', 'i1', 'i2'],
      },
      { id: 'e2', type: 'Lieferung', time: '2026-03-03T10:00:00Z', objects: ['o1', 'o2', 'k1', 'nothing'] },
      {
        id: 'e3',
        type: 'Bestellung',
        time: '2026-03-04 10:00:00',
        attributes: { team: 'C' },
        objects: ['o2', 'k2', 'k2'],
      },
      { id: 'e4', type: 'Inventur', time: '2026-03-05T10:00:00Z', objects: ['i1'] },
    ],
    objects: { o1: 'orders', o2: 'orders', k1: 'customers', k2: 'customers', i1: 'items', i2: 'items' },
  };
  const ocelMapping = {
    customer: 'ocel:object:customers',
    case: 'ocel:object:orders',
    touchpoint: 'ocel:type',
    time: 'ocel:time',
    department: 'team',
    object: 'ocel:object:items',
  };
  test.for(['JSON', 'packed JSON', 'SQLite'] as const)('OCEL 2.0 as %s', (format) =>
    inMadeFolder(async ({ stage, write }) => {
      const json = makeOcelJson(ocel);
      const content = format === 'JSON' ? json : format === 'SQLite' ? await makeOcelSqlite(ocel) : gzipSync(json);
      const { staged, rows } = await stage(content, ocelMapping);
      expect(staged.kind).toBe(format === 'SQLite' ? 'ocel-sqlite' : 'ocel-json');
      expect(
        rows.map(({ customer, session, touchpoint, department, object }) => [
          customer,
          session,
          touchpoint,
          department,
          object,
        ]),
      ).toEqual([
        ['k1', 'o1', 'Bestellung', 'A, "B"', 'i1'],
        ['k1', 'o1', 'Lieferung', null, null],
        ['k1', 'o2', 'Lieferung', null, null],
        ['k2', 'o2', 'Bestellung', 'C', null],
      ]);
      expect(rows.map(({ time }) => new Date(Number(time)).toISOString())).toEqual([
        '2026-03-02T09:00:00.000Z',
        '2026-03-03T10:00:00.000Z',
        '2026-03-03T10:00:00.000Z',
        '2026-03-04T10:00:00.000Z',
      ]);
      const line = format === 'SQLite' ? 4 : json.slice(0, json.indexOf('"e4"')).split('\n').length - 1;
      expect(staged.rejected).toEqual([{ line, code: 'noCustomer', detail: '' }]);
      const look = await lookIntoLog({ path: await write(content), fileName: 'a' });
      expect(look.suggestion.mapping).toMatchObject({
        customer: 'ocel:object:customers',
        case: 'ocel:object:orders',
        touchpoint: 'ocel:type',
        time: 'ocel:time',
        department: 'team',
      });
      expect(look).toMatchObject({ rows: 4, sampledRows: 4 });
      const { staged: byCase } = await stage(content, { ...ocelMapping, customer: undefined } as never);
      expect(byCase).toMatchObject({ rows: 4, customers: 2 });
    }),
  );

  test('OCEL columns that are not there', () =>
    inMadeFolder(async ({ stage }) => {
      for (const content of [makeOcelJson(ocel), await makeOcelSqlite(ocel)]) {
        expect((await failureOf(stage(content, { ...ocelMapping, customer: 'ocel:object:käufer' })))[0]).toBe(
          'column_missing',
        );
        // An attribute may just never have been filled.
        const { rows } = await stage(content, { ...ocelMapping, department: 'abteilung' });
        expect(rows.map(({ department }) => department)).toEqual([null, null, null, null]);
      }
    }));
});

const shared = fileURLToPath(new URL('../../../../../../../shared/', import.meta.url));

describe.skipIf(!existsSync(shared))('real logs', () => {
  const lifecycle = { column: 'lifecycle:transition', count: ['COMPLETE'] };
  test.for<[string, number, number, LogMapping['transitions'], number]>([
    ['08_receipt.xes.gz', 8577, 1434, undefined, 0],
    ['receipt.csv', 8577, 1434, undefined, 0],
    ['receipt.parquet', 8577, 1434, undefined, 0],
    ['bpic2012.xes.gz', 262_200, 13_087, undefined, 0],
    ['bpic2012.xes.gz', 164_506, 13_087, lifecycle, 97_694],
  ])('%s gives %i rows', { timeout: 120_000 }, ([name, rows, customers, transitions, notCounted]) =>
    inMadeFolder(async ({ stage }) => {
      const mapping = {
        customer: undefined,
        case: 'case:concept:name',
        touchpoint: 'concept:name',
        time: 'time:timestamp',
        transitions,
      };
      const content = await readFile(join(shared, 'data/event-logs', name));
      const { staged } = await stage(content, mapping as never);
      expect(staged).toMatchObject({ rows, customers, notCounted, rejectedCount: 0 });
    }),
  );
});
