import type { InteractionStore } from '../interaction-store.ts';
import { createResultCache } from '../snapshot/result-cache.ts';
import { keepSnapshots } from '../snapshot/snapshot-keeper.ts';
import { openSnapshotThreads } from '../snapshot/snapshot-threads.ts';
import { createAsking } from './ask.ts';
import { deleteCustomer } from './delete-customer.ts';
import { openDuckdbFile } from './duckdb-file.ts';
import { takeFile } from './import-file.ts';
import type { InstanceOptions } from './open-instance.ts';
import { readStoredCustomer } from './read-customer.ts';
import { takeBatchBack } from './remove-batch.ts';
import { createSnapshotSource } from './snapshot-source.ts';
import { emptySummary, readSummary } from './summarise.ts';
import { dropTables } from './tables.ts';
import { keepWorkspaces } from './workspaces.ts';
import { writeAliases } from './write-aliases.ts';
import { writeBatch } from './write-batch.ts';

const lookForUnusedMilliseconds = 60_000;

/**
 * Interactions in a file of DuckDB, counted over snapshots in memory. Every answer holds what was accepted before it was
 * asked for. Throws `interactions_unusable`.
 */
export async function openDuckdbStore(options: InstanceOptions & { now: () => Date }): Promise<InteractionStore> {
  const file = await openDuckdbFile(options);
  const workspaces = keepWorkspaces(file);
  const threads = openSnapshotThreads();
  const snapshots = keepSnapshots({ source: createSnapshotSource(file, workspaces), threads, now: options.now });
  const results = createResultCache();
  const asking = createAsking({ file, workspaces, threads, snapshots, results, now: options.now });
  const unused = setInterval(() => void snapshots.dropUnused().catch(() => {}), lookForUnusedMilliseconds);
  unused.unref();

  const forget = async (workspaceId: string) => {
    results.forget(workspaceId);
    await snapshots.forget(workspaceId);
  };

  return {
    kind: 'duckdb',
    addBatch: (batch) =>
      workspaces.append(batch.workspaceId, (connection, writing) => writeBatch(connection, { batch, ...writing })),
    importFile: (imported) =>
      workspaces.append(imported.workspaceId, (connection, writing) =>
        takeFile(connection, { file: imported, ...writing }),
      ),
    async removeBatch({ workspaceId, key }) {
      const taken = await workspaces.rewrite(workspaceId, (connection) =>
        takeBatchBack(connection, { workspaceId, key }),
      );
      return taken ?? 0;
    },
    addAliases: ({ workspaceId, pairs }) =>
      workspaces.restitch(workspaceId, (connection, writing) =>
        writeAliases(connection, { workspaceId, pairs, ...writing }),
      ),
    async eraseCustomer({ workspaceId, customer }) {
      const erased = await workspaces.erase(workspaceId, (connection) =>
        deleteCustomer(connection, { workspaceId, customer }),
      );
      await forget(workspaceId);
      return erased ?? 0;
    },
    async removeWorkspace(workspaceId) {
      await workspaces.erase(workspaceId, async (connection) => {
        await dropTables(connection, workspaceId);
        return { answer: undefined, changed: true };
      });
      await forget(workspaceId);
    },

    async summarise(workspaceId) {
      const { epoch, catalog } = await workspaces.state(workspaceId);
      if (!catalog.exists) return emptySummary();
      const version = `${epoch}.${catalog.nextSeq}`;
      return await results.get({ workspaceId, version, key: 'summary' }, () =>
        file.read((connection) => readSummary(connection, { workspaceId, catalog })),
      );
    },
    listNames: asking.listNames,
    count: asking.count,
    listCustomers: asking.listCustomers,
    async readCustomer(asked) {
      const { catalog } = await workspaces.state(asked.workspaceId);
      if (!catalog.exists) return null;
      return await file.read((connection) => readStoredCustomer(connection, { ...asked, catalog }));
    },

    async close() {
      clearInterval(unused);
      await threads.close();
      await file.close();
    },
  };
}
