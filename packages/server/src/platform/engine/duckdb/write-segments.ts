import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoredInteraction } from '../stored-interaction.ts';
import { appendColumns } from './append-columns.ts';
import { segmentKind, segmentValues } from './catalog.ts';
import type { Naming } from './naming.ts';
import { longNumbers, numbers } from './number-column.ts';

const mostSegments = 65_536;

type Segments = {
  schema: string;
  rows: readonly StoredInteraction[];
  /** Code of each row's customer. */
  customers: Int32Array;
  naming: Naming;
  batch: number;
  firstSeq: number;
};

type Latest = { customer: number; segment: number; value: number; time: number; seq: number };

/** Keeps the latest value of each customer and segment in the batch: which one holds is decided over all batches. */
export async function writeSegments(
  connection: DuckDBConnection,
  { schema, rows, customers, naming, batch, firstSeq }: Segments,
): Promise<void> {
  const latest = new Map<number, Latest>();
  rows.forEach(({ segments, time }, r) => {
    for (const [name, text] of Object.entries(segments ?? {})) {
      const segment = naming.codeOf(segmentKind, name);
      const value = naming.codeOf(segmentValues(segment), text);
      const customer = customers[r]!;
      const key = customer * mostSegments + segment;
      const known = latest.get(key);
      if (known && known.time > time) continue;
      latest.set(key, { customer, segment, value, time, seq: firstSeq + r });
    }
  });
  const found = [...latest.values()];
  await appendColumns(connection, { table: 'customer_segments', schema }, [
    numbers('INTEGER', found, () => batch),
    numbers('INTEGER', found, ({ customer }) => customer),
    numbers('USMALLINT', found, ({ segment }) => segment),
    numbers('USMALLINT', found, ({ value }) => value),
    longNumbers(found, ({ time }) => time),
    longNumbers(found, ({ seq }) => seq),
  ]);
}
