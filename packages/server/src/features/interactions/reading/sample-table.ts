import { defaultLimits, type Table, TableBuilder } from '../../feedback/index.ts';

/** Rows of a first look, whose columns are only known when all have been seen. */
export type SampleRows = {
  add(row: ReadonlyMap<string, string>, line: number): void;
  readonly rows: number;
  /** Null without any row. */
  table(): Table | null;
};

const mostColumns = 1000;

export function collectSample(firstColumns: readonly string[] = []): SampleRows {
  const columns = new Map(firstColumns.map((name, place) => [name, place]));
  const rows: { cells: (string | null)[]; line: number }[] = [];
  return {
    add(row, line) {
      const cells: (string | null)[] = [];
      for (const [name, value] of row) {
        let place = columns.get(name);
        if (place === undefined) {
          // A mapping could not name it as it is.
          if (columns.size >= mostColumns || name === '' || name !== name.replace(/\s+/g, ' ').trim()) continue;
          place = columns.size;
          columns.set(name, place);
        }
        while (cells.length < place) cells.push(null);
        cells[place] = value;
      }
      rows.push({ cells, line });
    },
    get rows() {
      return rows.length;
    },
    table() {
      if (rows.length === 0 || columns.size === 0) return null;
      const builder = new TableBuilder(defaultLimits);
      builder.setHeader([...columns.keys()]);
      for (const { cells, line } of rows) builder.addRow(cells, line, { shortRowsFit: true });
      return builder.finish({ decimal: '.' }).table;
    },
  };
}
