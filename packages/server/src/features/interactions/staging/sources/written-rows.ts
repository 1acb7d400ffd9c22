import type { LogKind, RejectedInteraction } from '@anklang/domain';
import { quoted } from '../sql/quote.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';
import { loadTextFile } from './text-relation.ts';

export type WrittenRows = {
  kind: LogKind;
  /** As `openRowWriter` writes it. */
  path: string;
  columns: readonly string[];
  decimal: '.' | ',';
  serial: boolean;
  broken: readonly RejectedInteraction[];
  brokenCount: number;
};

/** A source out of rows that one of our own readers wrote down. */
export async function sourceOfRows(
  written: WrittenRows,
  { engine, work, onProgress }: Pick<OpenSourceOptions, 'engine' | 'work' | 'onProgress'>,
): Promise<StagingSource> {
  const { path, columns, ...rest } = written;
  const names = ['line', ...columns.map((_, place) => `c${place}`)];
  const { relation, rows } = await loadTextFile({
    engine,
    path,
    delimiter: ',',
    quote: '"',
    lineEnd: '\n',
    columns: names,
    wanted: names,
    work,
    onProgress,
  });
  return {
    ...rest,
    relation,
    rows,
    columnOf: (name) => `c${columns.indexOf(name)}`,
    async linesOf(wanted) {
      if (wanted.length === 0) return [];
      const found = await engine.rows(
        `SELECT CAST(line AS DOUBLE) AS line FROM ${relation} WHERE "row" IN (${wanted.map((row) => quoted(String(row))).join(', ')}) ORDER BY "row"`,
      );
      return found.map(({ line }) => Number(line));
    },
  };
}
