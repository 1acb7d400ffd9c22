import type { DuckDBConnection } from '@duckdb/node-api';
import { hasTables, tableOf } from './tables.ts';

/** What codes stand for: touchpoints, dimensions, `reportedOrigin`, `segment`, and the values of segment 3 as `segment 3`. */
export type Catalog = {
  /** Nothing was ever kept for the workspace while this is false. */
  readonly exists: boolean;
  readonly names: Map<string, Map<string, number>>;
  readonly nextCustomer: number;
  readonly nextSession: number;
  readonly nextSegmentSet: number;
  readonly nextSeq: number;
  readonly nextBatch: number;
};

export const segmentKind = 'segment';

export function segmentValues(code: number): string {
  return `${segmentKind} ${code}`;
}

export async function readCatalog(connection: DuckDBConnection, workspaceId: string): Promise<Catalog> {
  if (!(await hasTables(connection, workspaceId))) return nothingKept();
  const table = (name: Parameters<typeof tableOf>[1]) => tableOf(workspaceId, name);
  const [counters] = (
    await connection.runAndReadAll(`
      SELECT (SELECT coalesce(max(code) + 1, 0) FROM ${table('customers')}),
             (SELECT coalesce(max(code) + 1, 0) FROM ${table('sessions')}),
             (SELECT coalesce(max(code) + 1, 0) FROM ${table('segment_sets')}),
             (SELECT coalesce(max(seq) + 1, 0)::DOUBLE FROM ${table('interactions')}),
             (SELECT coalesce(max(number) + 1, 0) FROM ${table('batches')})`)
  ).getRowsJS() as [number, number, number, number, number][];
  const [nextCustomer, nextSession, nextSegmentSet, nextSeq, nextBatch] = counters!;
  const names = new Map<string, Map<string, number>>();
  const rows = await connection.runAndReadAll(`SELECT kind, name, code FROM ${table('names')} ORDER BY kind, code`);
  for (const [kind, name, code] of rows.getRowsJS() as [string, string, number][]) {
    codesOf(names, kind).set(name, code);
  }
  return { exists: true, names, nextCustomer, nextSession, nextSegmentSet, nextSeq, nextBatch };
}

function nothingKept(): Catalog {
  return {
    exists: false,
    names: new Map(),
    nextCustomer: 0,
    nextSession: 0,
    nextSegmentSet: 0,
    nextSeq: 0,
    nextBatch: 0,
  };
}

export function codesOf(names: Catalog['names'], kind: string): Map<string, number> {
  const known = names.get(kind);
  if (known) return known;
  const codes = new Map<string, number>();
  names.set(kind, codes);
  return codes;
}

/** Names by code. */
export function namesOf({ names }: Catalog, kind: string): string[] {
  const found: string[] = [];
  for (const [name, code] of names.get(kind) ?? []) found[code] = name;
  return found;
}
