import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnklangError, guessMapping, type SurveyMapping } from '@anklang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyMapping } from './apply-mapping.ts';
import { madeCsv, madeMapping } from './made-file.fixture.ts';
import { makeParquet } from './reading/made-parquet.fixture.ts';
import { makeXlsx } from './reading/made-xlsx.fixture.ts';
import { readTable } from './reading/read-table.ts';
import { summariseColumns } from './reading/summarise-columns.ts';

/** Small enough that a run stays quick, large enough that no honest file of this test meets them. */
const limits = { bytes: 16_000_000, rows: 50_000, columns: 20_000, cell: 100_000, unpacked: 16_000_000 };
const mapping: SurveyMapping = { ...madeMapping, outcome: { ...madeMapping.outcome, scale: [0, 10] } } as SurveyMapping;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true }));

const endings = new Map<string, number>();

/** The whole way of a file up to its answers. Returns how it ended; anything but a result or a coded error throws. */
async function take(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const ending = await Promise.all([endOf({ path }), endOf({ bytes })]);
  expect(ending[0]).toBe(ending[1]);
  expect(await readdir(folder)).toEqual(['file']);
  endings.set(ending[0], (endings.get(ending[0]) ?? 0) + 1);
  return ending[0];
}

async function endOf(place: { path: string } | { bytes: Uint8Array }): Promise<string> {
  try {
    const { table, format } = await readTable({ ...place, limits });
    expect(table.rows).toBeGreaterThan(0);
    expect(table.cell(table.rows - 1, table.columns.length - 1)).not.toBe('');
    expect(format.kind).toMatch(/^(csv|xlsx|parquet)$/);
    const guess = guessMapping(summariseColumns(table));
    if (guess.mapping !== null) tryMapping(() => applyMapping(table, guess.mapping!));
    tryMapping(() => applyMapping(table, mapping));
    return 'result';
  } catch (error) {
    if (!(error instanceof AnklangError)) throw error;
    expect(error.code).not.toBe('internal');
    return error.code;
  }
}

function tryMapping(apply: () => unknown): void {
  try {
    apply();
  } catch (error) {
    if (!(error instanceof AnklangError)) throw error;
  }
}

const bytesOf = (text: string, encoding: string): Buffer => {
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  return Buffer.from(text, encoding as BufferEncoding);
};

const encoding = fc.constantFrom('utf8', 'latin1', 'utf-16le', 'utf-16be');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.constantFrom(
  'a',
  '1',
  '4,5',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  'ß',
  '€',
  ' ',
  '\0',
  '=1+1',
  '𝄞',
  '\uD800',
);
const soup = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(''));

/** Changes a few bytes of an honest file. */
const damaged = (honest: readonly Uint8Array[]) =>
  fc
    .record({
      file: fc.nat(honest.length - 1),
      cut: fc.oneof(fc.constant(1), share),
      changes: fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 12 }),
    })
    .map(({ file, cut, changes }) => {
      const bytes = Buffer.from(honest[file]!.subarray(0, Math.ceil(honest[file]!.length * cut)));
      for (const [place, value] of changes) bytes[Math.floor(place * (bytes.length - 1))] = value;
      return bytes;
    });

const seeded = (numRuns: number) => ({ seed: 20_260_101, numRuns, endOnFailure: true });
const eachOf = (files: fc.Arbitrary<Uint8Array>, runs: number) =>
  fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      await take(bytes);
    }),
    seeded(runs),
  );

describe('whatever comes in ends in a result or a clear error, and leaves nothing behind', () => {
  test('an honest file of each kind is read', async () => {
    expect(await take(madeCsv())).toBe('result');
    expect(await take(honestXlsx)).toBe('result');
    expect(await take(honestParquet)).toBe('result');
  });

  test('text of delimiters, quotes, lines, NULs and halves of characters, in all encodings (600)', () =>
    eachOf(
      fc.tuple(soup, encoding).map(([text, name]) => bytesOf(text, name)),
      600,
    ));

  test('surveys cut off, changed and read in wrong encodings (500)', () =>
    eachOf(
      damaged([madeCsv(), bytesOf(madeCsv().toString(), 'utf-16le'), bytesOf('Ä;Ö\n1,5;"ü"\n'.repeat(50), 'latin1')]),
      500,
    ));

  test('random bytes (200)', () => eachOf(fc.uint8Array({ maxLength: 4000 }), 200));

  test('random bytes that pretend to be something (200)', () =>
    eachOf(
      fc
        .tuple(
          fc.constantFrom('PK\x03\x04', 'PK\x05\x06', 'PAR1', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf'),
          fc.uint8Array({ maxLength: 3000 }),
        )
        .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest, Buffer.from(head, 'latin1')])),
      200,
    ));

  test('ten thousand columns and more (20)', () =>
    eachOf(
      fc
        .record({ width: fc.integer({ min: 10_000, max: 25_000 }), rows: fc.nat(3), ragged: fc.boolean() })
        .map(({ width, rows, ragged }) => {
          const line = (row: number) =>
            Array.from({ length: width - (ragged ? row : 0) }, (_, at) => (row ? at % 6 : `Q${at}`)).join(',');
          return Buffer.from(Array.from({ length: rows + 1 }, (_, row) => line(row)).join('\n'));
        }),
      20,
    ));

  test('huge cells, quoted and not, closed and not (60)', () =>
    eachOf(
      fc
        .record({
          size: fc.integer({ min: 50_000, max: 400_000 }),
          quote: fc.constantFrom('', '"'),
          close: fc.boolean(),
        })
        .map(({ size, quote, close }) => Buffer.from(`A,B\n1,${quote}${'x'.repeat(size)}${close ? quote : ''}\n2,3\n`)),
      60,
    ));

  test('spreadsheets with formulas, cut off and changed (400)', () => eachOf(damaged([honestXlsx, storedXlsx]), 400));

  test('spreadsheets whose XML is soup (150)', () =>
    eachOf(
      fc
        .array(
          fc.constantFrom(
            '<row r="2">',
            '</row>',
            '<c r="B2" t="s">',
            '<c t="n" s="9">',
            '</c>',
            '<v>',
            '</v>',
            '7',
            '<',
            '>',
            '&#0;',
            '&#xD800;',
            '&lt;',
            '<![CDATA[x]]>',
            '<!--',
            '-->',
            '<!DOCTYPE a>',
            '<f>1+1</f>',
            '<c r="XFD1">',
            '<c r="ZZZZZ9">',
            '<row r="-1">',
            '<row r="99999999999">',
          ),
          { maxLength: 40 },
        )
        .map((pieces) =>
          makeXlsx({ sheets: [{ rows: [['A', 'B'], [1, 2], pieces.join('')] }], strings: ['<t>s</t>'], level: 0 }),
        ),
      150,
    ));

  test('archives that unpack to a thousand times their size, with honest and with lying headers (20)', async () => {
    for (let megabytes = 17; megabytes < 27; megabytes++) {
      const bomb = makeXlsx({
        sheets: [{ rows: [['A'], `${' '.repeat(megabytes * 1_000_000)}<row><c><v>1</v></c></row>`] }],
      });
      expect(bomb.length).toBeLessThan(60_000);
      expect(await take(bomb)).toBe('file_too_large');
      expect(await take(claimingSmall(bomb))).toMatch(/^file_(too_large|unreadable)$/);
    }
  });

  test('Parquet files cut off and changed (400)', () => eachOf(damaged([honestParquet]), 400));

  test('Parquet files that claim more than they hold (60)', () =>
    eachOf(
      fc
        .record({ claimedValues: fc.nat(2 ** 31 - 1), claimedRows: fc.nat(2 ** 31 - 1) })
        .map((claims) => makeParquet({ columns: parquetColumns, ...claims })),
      60,
    ));

  test('that were more than two thousand files, and they did not all end alike', () => {
    const all = [...endings.values()].reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(2000);
    expect([...endings.keys()]).toEqual(
      expect.arrayContaining(['result', 'file_empty', 'file_unreadable', 'file_too_large', 'column_twice']),
    );
    expect(endings.get('result')).toBeGreaterThan(300);
  });
});

const formulaRow =
  '<row r="9"><c r="A9"><f>SUM(A2:A8)</f><v>31</v></c><c r="B9" t="str"><f>"a"&amp;B1</f><v>aB</v></c></row>';
const surveyRows = madeCsv()
  .toString()
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const sheets = [{ rows: [...surveyRows, formulaRow] }];
const honestXlsx = makeXlsx({ sheets, strings: ['<t>shared</t>'] });
const storedXlsx = makeXlsx({ sheets, level: 0 });
const parquetColumns = surveyRows[0]!.map((name, column) => ({
  name,
  values: surveyRows
    .slice(1)
    .map((row) => (row[column] === '' ? null : column === 5 ? row[column]! : Number(row[column]))),
}));
const honestParquet = makeParquet({ columns: parquetColumns });

function claimingSmall(zip: Buffer): Buffer {
  const lying = Buffer.from(zip);
  for (let at = 0; at < lying.length - 4; at++) {
    const signature = lying.readUInt32LE(at);
    if (signature === 0x02014b50) lying.writeUInt32LE(1000, at + 24);
    if (signature === 0x04034b50) lying.writeUInt32LE(1000, at + 22);
  }
  return lying;
}
