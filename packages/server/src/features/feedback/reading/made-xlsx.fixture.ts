import { strToU8, zipSync } from 'fflate';

export type MadeSheet = {
  name?: string;
  /** Raw XML of each row, or cells: text, numbers, null for a cell that is not there. */
  rows: readonly (string | readonly (string | number | null)[])[];
};

/** A spreadsheet file as programs write it, made by hand so that tests can get every detail wrong on purpose. */
export function makeXlsx(options: {
  sheets: readonly MadeSheet[];
  strings?: readonly string[];
  styles?: string;
  workbookProperties?: string;
  extra?: Record<string, Uint8Array>;
  level?: 0 | 6;
}): Buffer {
  const { sheets, strings = [], styles = '', workbookProperties = '', extra = {}, level = 6 } = options;
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbookProperties}<sheets>${sheets
      .map(
        ({ name }, index) =>
          `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdT', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  for (const [index, sheet] of sheets.entries()) {
    const rows = sheet.rows.map((row, at) => (typeof row === 'string' ? row : rowXml(row, at + 1)));
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync({ ...files, ...extra }, { level }));
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries = list.map(([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`);
  return `<Relationships>${entries.join('')}</Relationships>`;
}

function rowXml(cells: readonly (string | number | null)[], number: number): string {
  const xml = cells.map((cell, column) => {
    if (cell === null) return '';
    const reference = `${columnLetters(column)}${number}`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
