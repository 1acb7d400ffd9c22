import type { DetectedFormat, RejectedInteraction, RejectedRow } from '@anklang/domain';
import type { Table } from '@anklang/server';
import type { Console } from './terminal/console.ts';

/** Says what was found in a file: its size and how it was read. */
export function describeFile(
  { file, table, format }: { file: string; table: Table; format: DetectedFormat },
  { words, note }: Console,
): void {
  note(
    words.say('cli:read.file', {
      file,
      rows: words.say('cli:read.rows', { count: table.rows, number: words.number(table.rows) }),
      columns: words.say('cli:read.columns', {
        count: table.columns.length,
        number: words.number(table.columns.length),
      }),
      format: formatText(format, words),
    }),
  );
}

export function describeRejected(
  rejected: readonly (RejectedRow | RejectedInteraction)[],
  all: number,
  { words, note }: Console,
): void {
  const first = rejected[0];
  if (!first) return;
  const why = words.say(`cli:read.reason.${first.code}`, { detail: first.detail });
  note(words.say('cli:read.rejected', { count: all, rows: words.number(all), line: first.line, why }));
}

export function formatText(
  { kind, encoding, delimiter, decimal, sheet }: DetectedFormat,
  words: Console['words'],
): string {
  const parts = [
    kind.toUpperCase(),
    encoding,
    delimiter && words.say('report:basis.delimiter', { value: delimiter === '\t' ? 'tab' : delimiter }),
    decimal && words.say('report:basis.decimal', { value: decimal }),
    sheet && words.say('report:basis.sheet', { value: sheet }),
  ];
  return parts.filter(Boolean).join(', ');
}
