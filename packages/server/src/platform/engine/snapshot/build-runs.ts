import {
  createEventLogBuilder,
  type EventChunk,
  type EventLog,
  type EventLogOptions,
  mergeLogs,
} from '@anklang/analysis';

/** From so many rows on a run that is in order is worth being merged instead of sorted together with what follows. */
const worthMerging = 1 << 18;
const mostRuns = 8;

export type RunBuilder = { append(chunk: EventChunk): void; build(): EventLog };

/**
 * Builds a log out of rows that mostly come in order: imports are kept by customer and time, batches as they came. Long
 * runs in order are only copied and then merged; sorting would cost more time and memory than all of them.
 */
export function createRunBuilder(options: EventLogOptions): RunBuilder {
  const runs = [createEventLogBuilder(options)];
  let rows = 0;
  let sorted = true;
  let lastCustomer = -1;
  let lastTime = Number.NEGATIVE_INFINITY;

  const append = (chunk: EventChunk) => {
    runs.at(-1)!.append(chunk);
    rows += chunk.customer.length;
  };
  /** Rows from `from` on that go on in order. */
  const goingOn = ({ customer, time }: EventChunk, from: number): number => {
    for (let row = from; row < customer.length; row++) {
      const code = customer[row]!;
      const now = time[row]!;
      if (code < lastCustomer || (code === lastCustomer && now < lastTime)) return row;
      lastCustomer = code;
      lastTime = now;
    }
    return customer.length;
  };
  const startRun = () => {
    runs.push(createEventLogBuilder(options));
    rows = 0;
    lastCustomer = -1;
    lastTime = Number.NEGATIVE_INFINITY;
  };

  return {
    append(chunk) {
      const { length } = chunk.customer;
      let from = 0;
      while (sorted && from < length) {
        const to = goingOn(chunk, from);
        append(sliceChunk(chunk, from, to));
        from = to;
        if (from === length) return;
        if (rows >= worthMerging && runs.length < mostRuns) startRun();
        else sorted = false;
      }
      if (from < length) append(sliceChunk(chunk, from, length));
    },
    build() {
      // In the order in which they came, so that equal times keep theirs.
      let log = runs.shift()!.build();
      for (let next = runs.shift(); next; next = runs.shift()) {
        log = mergeLogs(log, next.build(), { shared: options.shared });
      }
      return log;
    },
  };
}

function sliceChunk(chunk: EventChunk, from: number, to: number): EventChunk {
  const { dimensions = {} } = chunk;
  return {
    customer: chunk.customer.subarray(from, to),
    touchpoint: chunk.touchpoint.subarray(from, to),
    time: chunk.time.subarray(from, to),
    rating: chunk.rating?.subarray(from, to),
    value: chunk.value?.subarray(from, to),
    caseOf: chunk.caseOf?.subarray(from, to),
    dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, codes]) => [name, codes.subarray(from, to)])),
  };
}
