import { join } from 'node:path';
import { drainPending } from 'chdb';
import { createChdbConnection } from 'chdb/connection';
import type { Log } from '../../log/log.ts';
import { openClickHouseStore } from '../clickhouse/open-clickhouse-store.ts';
import type { Connection } from '../clickhouse/server.ts';
import type { InteractionStore } from '../interaction-store.ts';

/** With a thousand rows, threads and compiled expressions cost more than they bring. */
const quickForLittle = ['max_threads = 1', 'compile_expressions = 0', 'compile_aggregate_expressions = 0'];

/** A ClickHouse in this process, spoken to by the client as if it were a server. One at a time. */
export async function openInProcessClickHouse(
  folder: string,
  world: { log: Log; now: () => Date },
): Promise<InteractionStore> {
  const connection = createChdbConnection({ path: join(folder, 'clickhouse') });
  for (const setting of quickForLittle) await connection.chdb.queryAsync(`SET ${setting}`);
  const store = await openClickHouseStore({
    url: 'clickhouse://localhost/anklang',
    // The client's own copy of the interface is another type, though word by word the same.
    connection: connection as unknown as Connection,
    ...world,
  });
  return {
    ...store,
    async close() {
      await store.close();
      await drainPending();
    },
  };
}
