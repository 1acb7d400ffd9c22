import { fail } from '@anklang/domain';
import { tooLarge } from './limits.ts';
import type { ReadContext } from './read-table.ts';
import { attributeOf } from './scan-xml.ts';
import type { XlsxArchive } from './xlsx-archive.ts';
import { isDateFormat } from './xlsx-dates.ts';

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By style number: does a number in this style mean a date? */
  readonly dateStyles: readonly boolean[];
};

export async function readWorkbook(archive: XlsxArchive, context: ReadContext): Promise<Workbook> {
  const workbookPart = await findWorkbookPart(archive);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const file = workbookPart.slice(folder.length);
  const parts = await readRelations(archive, `${folder}_rels/${file}.rels`, folder);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  await archive.scan(workbookPart, {
    onOpen(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = parts.get(attributeOf(attributes, 'r:id') ?? attributeOf(attributes, 'id') ?? '');
      if (relation?.type.endsWith('/worksheet')) {
        sheets.push({ name: attributeOf(attributes, 'name') ?? `Sheet ${sheets.length + 1}`, part: relation.part });
      }
    },
    onText() {},
    onClose() {},
  });
  if (sheets.length === 0) throw fail('file_unreadable', { format: 'xlsx', reason: 'noSheets' });
  const partOf = (kind: string, usual: string) =>
    [...parts.values()].find((relation) => relation.type.endsWith(kind))?.part ?? `${folder}${usual}`;
  return {
    sheets,
    from1904,
    strings: await readSharedStrings(archive, partOf('/sharedStrings', 'sharedStrings.xml'), context),
    dateStyles: await readDateStyles(archive, partOf('/styles', 'styles.xml')),
  };
}

async function findWorkbookPart(archive: XlsxArchive): Promise<string> {
  const parts = await readRelations(archive, '_rels/.rels', '');
  const named = [...parts.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.part;
  const part = named ?? 'xl/workbook.xml';
  if (!archive.has(part)) {
    throw fail('file_unreadable', { format: 'zip', reason: 'notSpreadsheet' });
  }
  return part;
}

async function readRelations(archive: XlsxArchive, part: string, folder: string) {
  const relations = new Map<string, { type: string; part: string }>();
  await archive.scan(part, {
    onOpen(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.set(attributeOf(attributes, 'Id') ?? '', {
        type: attributeOf(attributes, 'Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : resolvePart(folder + target),
      });
    },
    onText() {},
    onClose() {},
  });
  return relations;
}

function resolvePart(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

async function readSharedStrings(archive: XlsxArchive, part: string, context: ReadContext): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await archive.scan(part, {
    onOpen(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    onText(piece) {
      if (!inText || inPhonetic) return;
      text += piece;
      if (text.length > context.limits.cell) throw tooLarge('cell', context.limits);
    },
    onClose(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function readDateStyles(archive: XlsxArchive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await archive.scan(part, {
    onOpen(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    onText() {},
    onClose(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
