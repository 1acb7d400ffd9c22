import { codesEnd } from '../counting/coded-question.ts';
import type { SnapshotSource } from '../snapshot/snapshot-source.ts';
import { segmentKind } from './catalog.ts';
import type { DuckdbFile } from './duckdb-file.ts';
import { readGroups, readOrder, readSegment } from './read-customers.ts';
import { readLog, readShape } from './read-log.ts';
import { readSeasons } from './read-seasons.ts';
import type { Workspaces } from './workspaces.ts';

/** Snapshots are loaded from the tables of the file. */
export function createSnapshotSource(file: DuckdbFile, workspaces: Workspaces): SnapshotSource {
  return {
    async state(workspaceId) {
      const { epoch, catalog } = await workspaces.state(workspaceId);
      const touchpoints = codesEnd(catalog.names.get('touchpoint'));
      return { epoch, seq: catalog.nextSeq, customers: catalog.nextCustomer, touchpoints };
    },
    read: (workspaceId, work) =>
      file.read((connection) =>
        work({
          readFacts: async (range) => ({
            shape: await readShape(connection, { workspaceId, ...range }),
            ...(await readSeasons(connection, workspaceId)),
          }),
          readRows: (asked, take) => readLog(connection, { workspaceId, ...asked, take }),
        }),
      ),
    readGroups: (workspaceId, customers) => file.read((connection) => readGroups(connection, workspaceId, customers)),
    async readSegment(workspaceId, { segment, customers }) {
      const { catalog } = await workspaces.state(workspaceId);
      const code = catalog.names.get(segmentKind)?.get(segment);
      if (code === undefined) return new Uint16Array(0);
      return await file.read((connection) => readSegment(connection, { workspaceId, segment: code, size: customers }));
    },
    readOrder: (workspaceId) => file.read((connection) => readOrder(connection, workspaceId)),
  };
}
