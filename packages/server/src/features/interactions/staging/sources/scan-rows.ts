import { createReadStream } from 'node:fs';

/** Counting is our own, in another thread beside the engine: it must not lose a row without anybody noticing. */
export const countRowsTask = { module: import.meta.url, name: 'countRows' } as const;

export type PlainText = {
  path: string;
  quote: string;
  lineEnd: '\n' | '\r\n' | '\r';
};

/** @public called by name in another thread */
export async function countRows(text: PlainText): Promise<number> {
  return scanRows(text, [], () => {});
}

/** The lines on which rows begin, as a text editor counts them; `rows` rise, counted from 0 behind the header. */
export async function linesOfRows(text: PlainText, rows: readonly number[]): Promise<number[]> {
  const lines: number[] = [];
  if (rows.length > 0) await scanRows(text, rows, (line) => lines.push(line));
  return lines;
}

/**
 * Goes through the rows of a well-formed text file without cutting them into cells, as far as the last of `wanted` or, if
 * none is, to the end. Returns how many rows it met. Blank lines are no rows. O(bytes), a second for a gigabyte.
 */
async function scanRows(
  { path, quote, lineEnd }: PlainText,
  wanted: readonly number[],
  onWanted: (line: number) => void,
): Promise<number> {
  const end = lineEnd === '\r' ? 13 : 10;
  const quoteByte = quote.charCodeAt(0);
  let next = 0;
  // Row −1 is the header.
  let row = -1;
  let line = 1;
  let rowLine = 1;
  let filled = false;
  let inQuotes = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = chunk as Buffer;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === quoteByte) {
        inQuotes = !inQuotes;
        filled = true;
      } else if (byte === end) {
        line++;
        if (inQuotes) continue;
        if (filled) {
          if (row === wanted[next]) {
            onWanted(rowLine);
            if (++next === wanted.length) return row + 1;
          }
          row++;
        }
        filled = false;
        rowLine = line;
      } else if (byte !== 13) filled = true;
    }
  }
  if (!filled) return row;
  if (row === wanted[next]) onWanted(rowLine);
  return row + 1;
}
