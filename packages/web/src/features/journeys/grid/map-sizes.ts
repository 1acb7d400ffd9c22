/** Widths and heights of the map in pixels; the drawing of the curves is told the same. */
export const sizes = {
  laneName: 172,
  column: 232,
  compactColumn: 152,
  band: 26,
  arcs: 20,
  head: 92,
  level: 300,
  line: 20,
  cellPadding: 18,
  mostLines: 7,
  letter: 7.2,
} as const;
