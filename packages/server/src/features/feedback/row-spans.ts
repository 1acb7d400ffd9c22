import { setImmediate } from 'node:timers/promises';

const rowsAtOnce = 20_000;

/** Large waves are read in spans, with a pause for other requests between them. */
export async function* eachRowSpan(rows: number): AsyncGenerator<{ from: number; to: number }> {
  for (let from = 0; from < rows; from += rowsAtOnce) {
    yield { from, to: Math.min(rows, from + rowsAtOnce) };
    await setImmediate();
  }
}
