import type { Snapshot } from './load-snapshot.ts';
import type { SnapshotSource } from './snapshot-source.ts';

/** What is known of customers beside their interactions, by customer code, read when it is first needed. */
export type CustomerColumns = {
  groups(workspaceId: string, snapshot: Snapshot): Promise<Uint8Array>;
  segment(workspaceId: string, snapshot: Snapshot, name: string): Promise<Uint16Array>;
  order(workspaceId: string, snapshot: Snapshot): Promise<Int32Array>;
  forget(workspaceId: string): void;
};

type Kept = { snapshot: number; columns: Map<string, Promise<unknown>> };

/** Columns hold for one snapshot; the next one lets go of them. */
export function keepCustomerColumns(source: SnapshotSource): CustomerColumns {
  const kept = new Map<string, Kept>();
  const columnsOf = (workspaceId: string, { id }: Snapshot): Kept['columns'] => {
    const known = kept.get(workspaceId);
    if (known?.snapshot === id) return known.columns;
    const columns = new Map<string, Promise<unknown>>();
    kept.set(workspaceId, { snapshot: id, columns });
    return columns;
  };
  const remembered = <T>(columns: Kept['columns'], name: string, read: () => Promise<T>): Promise<T> => {
    const known = columns.get(name);
    if (known) return known as Promise<T>;
    const reading = read();
    columns.set(name, reading);
    // What could not be read is read again when it is asked for again.
    reading.catch(() => columns.delete(name));
    return reading;
  };

  return {
    async groups(workspaceId, snapshot) {
      const { customers } = snapshot;
      if (customers === 0) return new Uint8Array(0);
      const columns = columnsOf(workspaceId, snapshot);
      return await remembered(columns, 'groups', () => source.readGroups(workspaceId, customers));
    },
    async segment(workspaceId, snapshot, name) {
      const { customers } = snapshot;
      const columns = columnsOf(workspaceId, snapshot);
      return await remembered(columns, `segment ${name}`, () =>
        source.readSegment(workspaceId, { segment: name, customers }),
      );
    },
    async order(workspaceId, snapshot) {
      if (snapshot.customers === 0) return new Int32Array(0);
      const columns = columnsOf(workspaceId, snapshot);
      return await remembered(columns, 'order', () => source.readOrder(workspaceId));
    },
    forget: (workspaceId) => void kept.delete(workspaceId),
  };
}
