import { setImmediate } from 'node:timers/promises';

const recordsAtOnce = 20_000;

/** Large waves are read in spans of about as many records, with a pause for other requests between them. */
export async function* eachRowSpan(rows: number, recordsPerRow = 1): AsyncGenerator<{ from: number; to: number }> {
  const rowsAtOnce = Math.max(1, Math.floor(recordsAtOnce / recordsPerRow));
  for (let from = 0; from < rows; from += rowsAtOnce) {
    yield { from, to: Math.min(rows, from + rowsAtOnce) };
    await setImmediate();
  }
}
