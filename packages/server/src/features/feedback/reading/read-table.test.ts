import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileFormat } from '@anklang/domain';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadLimits } from './limits.ts';
import { makeParquet } from './made-parquet.fixture.ts';
import { makeXlsx } from './made-xlsx.fixture.ts';
import { type ReadResult, readTable } from './read-table.ts';
import { summariseColumns } from './summarise-columns.ts';

const read = (text: string | Uint8Array, format?: FileFormat, limits?: Partial<ReadLimits>) =>
  readTable({ bytes: typeof text === 'string' ? Buffer.from(text) : text, format, limits });

const cells = ({ table }: ReadResult) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((_name, column) => table.cell(row, column)));

const refusal = (reading: Promise<ReadResult>) =>
  reading.then(
    () => 'read',
    ({ code, params }) => ({ code, params }),
  );

describe('a file that cannot be a table is refused by name', () => {
  test.each([
    ['nothing at all', ''],
    ['a header only', 'A,B\n'],
    ['blank lines only', '\n\n\n'],
  ])('%s', async (_name, text) => {
    expect(await refusal(read(text))).toEqual({ code: 'file_empty', params: {} });
  });

  test('a column name that is there twice', async () => {
    expect(await refusal(read('A,B, A \n1,2,3\n'))).toEqual({ code: 'column_twice', params: { column: 'A' } });
  });

  test('an open quote names the line where it was opened', async () => {
    expect(await refusal(read('A,B\n1,2\n3,"four\n5,6\n'))).toMatchObject({
      code: 'file_unreadable',
      params: { reason: 'quoteOpen', detail: '3' },
    });
  });

  test.each([
    ['bytes', 'A\n12345\n', { bytes: 5 }],
    ['rows', 'A\n1\n2\n3\n', { rows: 2 }],
    ['columns', 'A,B,C\n1,2,3\n', { columns: 2 }],
    ['cell', 'A\n123456\n', { cell: 5 }],
    ['cell', 'A\n"123456\n', { cell: 5 }],
  ])('more %s than the limit', async (what, text, limits) => {
    expect(await refusal(read(text, undefined, limits))).toEqual({
      code: 'file_too_large',
      params: { what, limit: Object.values(limits)[0] },
    });
  });

  test('pictures, archives, old spreadsheets', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251));
    expect(await refusal(read(noise))).toMatchObject({ code: 'file_unreadable', params: { format: 'csv' } });
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(read(old))).toMatchObject({ code: 'file_unreadable', params: { format: 'xls' } });
    expect(await refusal(readTable({ path: '/nowhere/at/all.csv' }))).toMatchObject({ code: 'path_unusable' });
  });

  test('every row wider than the header', async () => {
    expect(await refusal(read('A,B\n1,2,3\n4,5,6\n'))).toMatchObject({ code: 'file_unreadable' });
  });

  test('stops when asked', async () => {
    const reading = readTable({ bytes: Buffer.from('A\n1\n'), shouldStop: () => true });
    expect(await refusal(reading)).toEqual({ code: 'cancelled', params: {} });
  });
});

describe('text', () => {
  test('encodings are detected by mark, by NULs, by validity', async () => {
    const text = 'Name;Straße\nJürgen;Größe\n';
    const utf16 = Buffer.from(text, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    const windows = Buffer.from('Name;Preis\nJ\xfcrgen;4\x80\n', 'latin1');
    const found = await Promise.all([
      read(Buffer.from(text)),
      read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])),
      read(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])),
      read(Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])),
      read(utf16),
      read(windows),
    ]);
    expect(found.map(({ format }) => format.encoding)).toEqual([
      ...['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'utf-16le', 'windows-1252'],
    ]);
    for (const result of found.slice(0, 5)) expect(cells(result)).toEqual([['Jürgen', 'Größe']]);
    expect(cells(found[5]!)).toEqual([['Jürgen', '4€']]);
    expect(found[1]!.table.columns[0]).toBe('Name');
  });

  test('a file cut in the middle of a character is still UTF-8', async () => {
    const whole = Buffer.from('A,B\n1,Größe\n2,ß');
    expect((await read(whole.subarray(0, whole.length - 1))).format.encoding).toBe('utf-8');
  });

  test.each([
    [
      ';',
      'A;B;C\n1;2,5;x\n2;3,5;y\n',
      ',',
      [
        ['1', '2.5', 'x'],
        ['2', '3.5', 'y'],
      ],
    ],
    ['\t', 'A\tB\n1\t2,5\n', ',', [['1', '2.5']]],
    ['|', 'A|B\n1|2.5\n', '.', [['1', '2.5']]],
    [
      ',',
      'A,B\n1,"2,5"\n2,"1.234,5"\n',
      ',',
      [
        ['1', '2.5'],
        ['2', '1234.5'],
      ],
    ],
    [
      ',',
      'A,B\n1,2.5\n2,"1,234.5"\n',
      '.',
      [
        ['1', '2.5'],
        ['2', '1,234.5'],
      ],
    ],
  ])('delimiter %j and decimal sign are detected', async (delimiter, text, decimal, expected) => {
    const result = await read(text);
    expect(result.format).toMatchObject({ delimiter, decimal });
    expect(cells(result)).toEqual(expected);
  });

  test('what the person says goes before what is detected', async () => {
    const result = await read('A;B\n1,5;2\n', { delimiter: ';', decimal: '.', encoding: 'windows-1252' });
    expect(result.format).toMatchObject({ delimiter: ';', decimal: '.', encoding: 'windows-1252' });
    expect(cells(result)).toEqual([['1,5', '2']]);
    expect(cells(await read("A,B\n'x,y',2\n", { quote: "'" }))).toEqual([['x,y', '2']]);
  });

  test('the hint of a spreadsheet program is followed and is no row', async () => {
    const result = await read('sep=|\nA|B\n1|2\n');
    expect(result.table.columns).toEqual(['A', 'B']);
    expect(result.table.lineOf(0)).toBe(3);
  });

  test('quotes: doubled, with delimiters and lines inside, forgiven where they are wrong', async () => {
    const result = await read('A,B\n"a ""b"", c","x\ny"\nsays "no",5"\n"left"over,1\n');
    expect(cells(result)).toEqual([
      ['a "b", c', 'x\ny'],
      ['says "no"', '5"'],
      ['leftover', '1'],
    ]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('lines are those of a text editor, also after quoted %s', async (_name, end) => {
    const lines = ['A,B', '1,2', `"x${end}${end}y",4`, '', '5,6', '7', '8,9'];
    const { table } = await read(lines.join(end));
    expect(Array.from({ length: table.rows }, (_, row) => table.lineOf(row))).toEqual([2, 3, 7, 9]);
    expect(table.rejected).toEqual([{ line: 8, code: 'cellsMissing', detail: '1/2' }]);
  });

  test('names: a star stays, blanks around go, a nameless column gets one, empty columns at the end go', async () => {
    const { table, warnings } = await read('*RESPNUM, Q 1 ,,Column 3,,\n1,2,3,4,,\n');
    expect(table.columns).toEqual(['*RESPNUM', 'Q 1', 'Column 3 (2)', 'Column 3']);
    expect(warnings).toEqual([{ code: 'columnUnnamed', params: { position: 3, column: 'Column 3 (2)' } }]);
  });

  test('NULs are taken out and counted', async () => {
    const { table, warnings } = await read('A,B\n1\0,2\n3,4\n');
    expect(table.cell(0, 0)).toBe('1');
    expect(warnings).toEqual([{ code: 'charactersRemoved', params: { cells: 1 } }]);
  });

  test('a row may end in surplus empty cells', async () => {
    const { table } = await read('A,B\n1,2,,\n3,4,x\n');
    expect([table.rows, table.rejectedCount]).toEqual([1, 1]);
  });

  test('says the same as an established parser, however the bytes arrive', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', '\n', '\r\n', ' x', '€'), maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        const quoted = [['A', 'B', 'C'], ...made].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
        const text = `${quoted.map((row) => row.join(',')).join('\n')}\n`;
        const expected = (parse(text, { from_line: 2 }) as string[][]).map((row) =>
          row.map((value) => value.trim() || null),
        );
        expect(cells(await read(text, { delimiter: ',', decimal: '.' }))).toEqual(expected);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('a large file is read in pieces without losing any', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anklang-read-'));
    try {
      const path = join(folder, 'large.csv');
      const lines = Array.from({ length: 60_000 }, (_, row) => `${row},"täxt\n${row % 300}",${row % 6}`);
      await writeFile(path, `ID,TEXT,RATING\n${lines.join('\n')}\n`);
      const { table } = await readTable({ path });
      expect(table.rows).toBe(60_000);
      for (const row of [0, 12_345, 59_999]) {
        expect(table.cell(row, 0)).toBe(String(row));
        expect(table.cell(row, 1)).toBe(`täxt\n${row % 300}`);
        expect(table.lineOf(row)).toBe(2 + row * 2);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('XLSX', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.00&quot; Tage&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

  test('reads text, numbers, formulas, truth, errors, dates and gaps as the sheet shows them', async () => {
    const header =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>D</t></is></c></row>';
    const rows = [
      header,
      '<row r="4"><c r="A4"><v>4.0000000000000001</v></c><c r="B4" s="1"><v>45000</v></c><c r="D4"><f>1+1</f><v>2</v></c></row>',
      '<row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" s="2"><v>45000.25</v></c><c r="D7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      '<row r="8"><c r="B8" s="3"><v>3</v></c><c r="D8" t="str"><f>A1&amp;"x"</f><v>a &lt;x&#228;</v></c></row>',
      '<row r="9"/>',
    ];
    const strings = ['<t>Name</t>', '<r><t>Da</t></r><r><t xml:space="preserve">te</t></r><rPh><t>no</t></rPh>'];
    const result = await read(makeXlsx({ sheets: [{ rows: [] }, { name: 'Data', rows }], strings, styles }));
    expect(result.format).toMatchObject({ kind: 'xlsx', sheet: 'Data', decimal: '.' });
    expect(result.table.columns).toEqual(['Name', 'Date', 'Column 3', 'D']);
    expect(cells(result)).toEqual([
      ['4', '2023-03-15', null, '2'],
      ['true', '2023-03-15T06:00:00', null, '#DIV/0!'],
      [null, '3', null, 'a <xä'],
    ]);
    expect([0, 1, 2].map((row) => result.table.lineOf(row))).toEqual([4, 7, 8]);
  });

  test('a sheet is chosen by name, and a wrong name is answered with the right ones', async () => {
    const bytes = makeXlsx({
      sheets: [
        { name: 'One', rows: [['A'], [1]] },
        { name: 'Two', rows: [['B'], [2]] },
      ],
    });
    expect((await read(bytes, { sheet: 'Two' })).table.columns).toEqual(['B']);
    expect(await refusal(read(bytes, { sheet: 'Three' }))).toMatchObject({
      code: 'file_unreadable',
      params: { reason: 'sheetMissing', detail: '"One", "Two"' },
    });
  });

  test('a cell beyond the header rejects its row', async () => {
    const { table } = await read(makeXlsx({ sheets: [{ rows: [['A', 'B'], [1, 2, 3], [4], [5, 6]] }] }));
    expect([table.rows, table.cell(0, 1)]).toEqual([2, null]);
    expect(table.rejected).toEqual([{ line: 2, code: 'cellsTooMany', detail: '3/2' }]);
  });

  test('days count from 1904 where the file says so', async () => {
    const row = '<row r="2"><c r="A2" s="1"><v>43538</v></c></row>';
    const bytes = makeXlsx({
      sheets: [{ rows: [['A'], row] }],
      styles,
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(cells(await read(bytes))).toEqual([['2023-03-15']]);
  });

  test('an archive that unpacks to more than the limit is refused before and while it is unpacked', async () => {
    const bomb = makeXlsx({
      sheets: [{ rows: [['A'], [`${'x'.repeat(60_000)}`]] }],
      extra: { big: new Uint8Array(5_000_000) },
    });
    const limits = { unpacked: 1_000_000 };
    expect(bomb.length).toBeLessThan(20_000);
    const tooLarge = { code: 'file_too_large', params: { what: 'unpacked', limit: 1_000_000 } };
    expect(await refusal(read(bomb, undefined, limits))).toEqual(tooLarge);

    const sheet = Array.from({ length: 40_000 }, () => '<row><c><v>1</v></c></row>').join('');
    const lying = makeXlsx({ sheets: [{ rows: [['A'], sheet] }] });
    const honest = await read(lying);
    expect(honest.table.rows).toBe(40_000);
    const caught = await refusal(read(withDeclaredSizes(lying, 1000), undefined, limits));
    expect(caught).toMatchObject({ code: expect.stringMatching(/^file_(unreadable|too_large)$/) });
  });

  test('a document type, another archive and a broken one are refused', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><row><c><v>1</v></c></row>';
    expect(await refusal(read(makeXlsx({ sheets: [{ rows: [entity] }] })))).toMatchObject({ code: 'file_unreadable' });
    const whole = makeXlsx({ sheets: [{ rows: [['A'], [1]] }] });
    expect(await refusal(read(whole.subarray(0, 300)))).toMatchObject({ code: 'file_unreadable' });
  });

  test('cells promised by a wide header count although nobody wrote them', async () => {
    const header = Array.from({ length: 1000 }, (_, column) => `Q${column}`);
    const rows = Array.from({ length: 1000 }, () => [1]);
    const bytes = makeXlsx({ sheets: [{ rows: [header, ...rows] }] });
    expect(await refusal(read(bytes, undefined, { unpacked: 2_000_000 }))).toMatchObject({ code: 'file_too_large' });
  });
});

/** Makes every entry's headers claim that size. */
function withDeclaredSizes(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = 0; at < lying.length - 4; at++) {
    const signature = lying.readUInt32LE(at);
    if (signature === 0x02014b50) lying.writeUInt32LE(size, at + 24);
    if (signature === 0x04034b50) lying.writeUInt32LE(size, at + 22);
  }
  return lying;
}

describe('Parquet', () => {
  const columns = [
    { name: 'ID', values: ['a', 'b', null] },
    { name: 'SCORE', values: [1, 2.5, null] },
  ];

  test('values become text, nothing becomes nothing', async () => {
    const result = await read(makeParquet({ columns }));
    expect(result.format).toMatchObject({ kind: 'parquet', decimal: '.', encoding: null });
    expect(cells(result)).toEqual([
      ['a', '1'],
      ['b', '2.5'],
      [null, null],
    ]);
    expect(result.table.lineOf(2)).toBe(4);
  });

  test('a page that claims two billion values is not believed', async () => {
    const lying = makeParquet({ columns, claimedValues: 2_000_000_000 });
    expect(await refusal(read(lying))).toMatchObject({ code: 'file_unreadable', params: { format: 'parquet' } });
    const long = makeParquet({ columns, claimedValues: 2_000_000_000, claimedRows: 2_000_000_000 });
    expect(await refusal(read(long))).toMatchObject({ code: 'file_too_large', params: { what: 'rows' } });
  });

  test('a cut file is refused', async () => {
    const whole = makeParquet({ columns });
    expect(await refusal(read(whole.subarray(0, whole.length - 9)))).toMatchObject({ code: 'file_unreadable' });
  });
});

test('columns are summarised from what is in them', async () => {
  const { table } = await read('A,B\n4,x\n4.0,\n5,y\nk.A.,x\n');
  expect(summariseColumns(table)).toEqual([
    {
      name: 'A',
      filled: 4,
      empty: 0,
      numeric: 3,
      distinct: 4,
      minimum: 4,
      maximum: 5,
      values: ['4', '4.0', '5', 'k.A.'].map((value) => ({ value, count: 1 })),
    },
    {
      name: 'B',
      filled: 3,
      empty: 1,
      numeric: 0,
      distinct: 2,
      minimum: null,
      maximum: null,
      values: [
        { value: 'x', count: 2 },
        { value: 'y', count: 1 },
      ],
    },
  ]);
});
