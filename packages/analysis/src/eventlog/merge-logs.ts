import { AnalysisError } from '../error.ts';
import type { Column, Create } from './blocks.ts';
import type { EventLog } from './event-log.ts';

/**
 * One log out of a large one and what came in since: customers share their codes, equal times put `log` before `added`.
 * Both must be customer by customer (`customerOf` null) and have the same columns; otherwise `option_invalid`. Both keep
 * their `source`. `shared`: into memory that worker threads read without a copy. O(rows of both), both read once from
 * front to back.
 */
export function mergeLogs(
  log: EventLog,
  added: EventLog,
  { shared = false }: { shared?: boolean | undefined } = {},
): EventLog {
  checkAlike(log, added);
  const memory = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const journeys = Math.max(log.journeys, added.journeys);
  const starts = new Uint32Array(memory(4 * (journeys + 1)));
  // Row of `log`, or the rows of `log` plus the row of `added`.
  const order = new Uint32Array(log.events + added.events);
  const shift = log.time.length;
  let count = 0;
  for (let j = 0; j < journeys; j++) {
    let a = j < log.journeys ? log.starts[j]! : 0;
    const lastA = j < log.journeys ? log.starts[j + 1]! : 0;
    let b = j < added.journeys ? added.starts[j]! : 0;
    const lastB = j < added.journeys ? added.starts[j + 1]! : 0;
    while (a < lastA && b < lastB) order[count++] = log.time[a]! <= added.time[b]! ? a++ : shift + b++;
    while (a < lastA) order[count++] = a++;
    while (b < lastB) order[count++] = shift + b++;
    starts[j + 1] = count;
  }
  const merge = <T extends Column>(a: T, b: T, create: Create<T>): T =>
    interleave(a, b, order, new create(memory(order.length * create.BYTES_PER_ELEMENT)));
  const dimensions: Record<string, Uint16Array> = {};
  for (const [name, codes] of Object.entries(log.dimensions)) {
    dimensions[name] = merge(codes, added.dimensions[name]!, Uint16Array);
  }
  return {
    events: order.length,
    journeys,
    touchpoints: Math.max(log.touchpoints, added.touchpoints),
    starts,
    customerOf: null,
    touchpoint: merge(log.touchpoint, added.touchpoint, Uint16Array),
    time: merge(log.time, added.time, Float64Array),
    rating: log.rating && merge(log.rating, added.rating!, Uint8Array),
    value: log.value && merge(log.value, added.value!, Float64Array),
    caseOf: log.caseOf && merge(log.caseOf, added.caseOf!, Int32Array),
    dimensions,
    source: log.source && merge(log.source, added.source!, Uint32Array),
  };
}

function interleave<T extends Column>(a: T, b: T, order: Uint32Array, out: T): T {
  const shift = a.length;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    out[i] = row < shift ? a[row]! : b[row - shift]!;
  }
  return out;
}

function checkAlike(log: EventLog, added: EventLog): void {
  const refuse = (option: string): never => {
    throw new AnalysisError('option_invalid', { option, value: 'differs' });
  };
  if (log.customerOf !== null || added.customerOf !== null) refuse('customerOf');
  for (const column of ['rating', 'value', 'caseOf', 'source'] as const) {
    if ((log[column] === null) !== (added[column] === null)) refuse(column);
  }
  const names = Object.keys(log.dimensions).sort().join();
  if (names !== Object.keys(added.dimensions).sort().join()) refuse('dimensions');
}
