import { type EvidenceKind, fail } from '@anklang/domain';
import yauzl from 'yauzl';
import { unreadable } from './picture.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const kinds = {
  'word/document.xml': `${office}.wordprocessingml.document`,
  'xl/workbook.xml': `${office}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${office}.presentationml.presentation`,
} as const satisfies Record<string, EvidenceKind>;
const list = '[Content_Types].xml';
const active = /macro-?enabled|macrosheet|vbaproject|vbadata|activex/i;
const mostParts = 5000;
const mostUnpacked = 256 * 1024 * 1024;
const mostListBytes = 1024 * 1024;

/**
 * Which document of an office program a zip archive is. Only its list of parts is read, within limits: archives that
 * would be vast when unpacked, encrypted ones and those with macros are refused.
 */
export async function findOfficeKind(bytes: Buffer): Promise<EvidenceKind> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw unreadable();
  });
  try {
    const parts = await listParts(zip);
    const found = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((name) => parts.has(name));
    const types = parts.get(list);
    if (found.length !== 1 || !types) throw fail('evidence_refused', {});
    if ([...parts.keys()].some((name) => active.test(name))) throw fail('evidence_refused', {});
    if (!isHarmless(await readPart(zip, types))) throw fail('evidence_refused', {});
    return kinds[found[0]!];
  } finally {
    zip.close();
  }
}

async function listParts(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const parts = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (parts.size >= mostParts || unpacked > mostUnpacked || entry.isEncrypted()) throw unreadable();
      // Of two parts of one name each program would read another.
      if (parts.has(entry.fileName)) throw unreadable();
      parts.set(entry.fileName, entry);
    }
  } catch {
    throw unreadable();
  }
  return parts;
}

/** A list in other letters or with signs written as numbers hides what it lists. */
function isHarmless(list: string): boolean {
  return !active.test(list) && !/[\0\uFFFD]|&#/.test(list);
}

async function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > mostListBytes) throw unreadable();
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostListBytes) throw unreadable();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    throw unreadable();
  }
}
