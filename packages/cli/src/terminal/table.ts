export type TerminalColumn = { title: string; align?: 'right' | undefined; widest?: number | undefined };

/** A plain table: columns as wide as their longest cell, two blanks between. */
export function layOutTable(columns: readonly TerminalColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell, at) => shorten(cell, columns[at]?.widest)));
  const widths = columns.map(({ title }, at) => Math.max(widthOf(title), ...cut.map((row) => widthOf(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const cell = cells[at] ?? '';
        const blanks = ' '.repeat(widths[at]! - widthOf(cell));
        return align === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ title }) => title)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cut.map(line),
  ];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function widthOf(text: string): number {
  return [...segmenter.segment(text)].length;
}

function shorten(text: string, widest = Number.POSITIVE_INFINITY): string {
  const signs = [...segmenter.segment(text)].map(({ segment }) => segment);
  return signs.length <= widest ? text : `${signs.slice(0, widest - 1).join('')}…`;
}
