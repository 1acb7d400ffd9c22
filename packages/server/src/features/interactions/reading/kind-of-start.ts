import { fail, type LogKind } from '@anklang/domain';

/** What a file is by its first kilobyte, one character a byte. */
export function kindOfStart(start: string): LogKind {
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('SQLite format 3\0')) return 'ocel-sqlite';
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw unreadable('xls', 'oldExcel');
  if (start.startsWith('%PDF-')) throw unreadable('pdf', 'pdf');
  if (start.startsWith('\x1f\x8b')) throw unreadable('gzip', 'packed');
  if (/^(\xff\xfe<\0|\xfe\xff\0<)/.test(start)) throw unreadable('XES', 'xesEncoding');
  const bare = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (bare.startsWith('<')) return 'xes';
  return bare.startsWith('{') ? 'ocel-json' : 'csv';
}

function unreadable(format: string, reason: string) {
  return fail('file_unreadable', { format, reason, detail: '0' });
}
