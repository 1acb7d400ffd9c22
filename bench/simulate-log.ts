import {
  createEventLogBuilder,
  createRandom,
  type EventChunk,
  type EventLogBuilder,
  notRated,
} from '@anklang/analysis';

const simulatedTouchpoints = 40;

const chunkRows = 1_000_000;

/**
 * Interactions of a tenth as many customers, as they come in over time: few customers come often, each touchpoint has
 * two that usually follow, three of ten interactions are rated, one of fifty is a conversion.
 */
export function simulateChunks(events: number, take: (chunk: EventChunk) => void): void {
  const random = createRandom(1);
  const customers = events / 10;
  const last = new Uint8Array(customers);
  for (let done = 0; done < events; done += chunkRows) {
    const rows = Math.min(chunkRows, events - done);
    const chunk = {
      customer: new Int32Array(rows),
      touchpoint: new Uint16Array(rows),
      time: new Float64Array(rows),
      rating: new Uint8Array(rows),
      value: new Float64Array(rows),
    };
    for (let i = 0; i < rows; i++) {
      const customer = Math.floor(random.uniform() ** 2 * customers);
      const before = last[customer]!;
      const turn = random.uniform();
      const next =
        turn < 0.6
          ? (before * 7 + 1) % simulatedTouchpoints
          : turn < 0.9
            ? (before * 3 + 2) % simulatedTouchpoints
            : random.below(simulatedTouchpoints);
      last[customer] = next;
      chunk.customer[i] = customer;
      chunk.touchpoint[i] = next;
      chunk.time[i] = 1.7e12 + (done + i) * 1000;
      chunk.rating[i] = turn * 10 - Math.floor(turn * 10) < 0.3 ? random.below(11) : notRated;
      chunk.value[i] = random.uniform() < 0.02 ? random.below(100) : Number.NaN;
    }
    take(chunk);
  }
}

/** The columns in which the log is collected, shared so that threads can count it together. */
export function startLog(events: number): EventLogBuilder {
  return createEventLogBuilder({
    touchpoints: simulatedTouchpoints,
    customers: events / 10,
    rating: true,
    value: true,
    shared: true,
  });
}
