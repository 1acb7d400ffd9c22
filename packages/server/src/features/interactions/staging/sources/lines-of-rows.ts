import { createReadStream } from 'node:fs';

export type LinesOfRows = {
  path: string;
  quote: string;
  lineEnd: '\n' | '\r\n' | '\r';
  /** Rising, counted from 0 behind the header. */
  rows: readonly number[];
};

/** The lines on which rows of a well-formed text file begin, as a text editor counts them. Reads no further than the last. */
export async function linesOfRows({ path, quote, lineEnd, rows }: LinesOfRows): Promise<number[]> {
  const lines: number[] = [];
  if (rows.length === 0) return lines;
  const end = lineEnd === '\r' ? 13 : 10;
  const quoteByte = quote.charCodeAt(0);
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
          if (row === rows[lines.length]) lines.push(rowLine);
          if (lines.length === rows.length) return lines;
          row++;
        }
        filled = false;
        rowLine = line;
      } else if (byte !== 13) filled = true;
    }
  }
  if (filled && row === rows[lines.length]) lines.push(rowLine);
  while (lines.length < rows.length) lines.push(rowLine);
  return lines;
}
