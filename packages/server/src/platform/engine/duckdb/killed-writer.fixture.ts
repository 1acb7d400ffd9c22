import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { batchOf } from '../conformance/keep-log.fixture.ts';
import { dice, firstDay, made } from '../conformance/made-interactions.fixture.ts';
import type { Batch } from '../interaction-store.ts';
import { openInteractionStore } from '../open-interaction-store.ts';

export const killedWorkspace = 'killed';

/**
 * Batch `number` is always the same: each of its interactions is at a touchpoint of this batch only and has a customer
 * of its own, so that lost and doubled ones show in the counts. Every fifth is so long that the write-ahead log fills up
 * and is worked into the file every now and then.
 */
export function batchOfNumber(number: number): Batch {
  const { below } = dice(number);
  const isLong = number % 5 === 0;
  const text = String.fromCharCode(...Array.from({ length: isLong ? 2000 : 20 }, () => 97 + below(26)));
  const rows = Array.from({ length: 1 + below(isLong ? 1500 : 300) }, (_, row) =>
    made({
      customer: `customer ${number} ${row}`,
      touchpoint: `batch ${number}`,
      time: firstDay + row,
      session: row % 3 === 0 ? `session ${number} ${row}` : null,
      segments: { tier: 'ABC'[row % 3]! },
      properties: { text: `${text}${row}` },
    }),
  );
  return batchOf(killedWorkspace, `batch ${number}`, rows);
}

export async function openKilledStore(path: string) {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  return await openInteractionStore({
    url: `duckdb:${path}`,
    memoryBytes: 256 * 1024 ** 2,
    dataFolder: dirname(path),
    log: silent,
    now: () => new Date(firstDay),
  });
}

/** As a process of its own: told a number, it keeps batch after batch from this one on and says which are kept. */
if (import.meta.main) {
  const path = process.argv[2]!;
  const [first] = await once(process.stdin, 'data');
  const store = await openKilledStore(path);
  for (let number = Number(first); ; number++) {
    await store.addBatch(batchOfNumber(number));
    writeSync(1, `${number}\n`);
  }
}
