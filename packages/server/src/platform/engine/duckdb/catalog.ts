import { dimensions, fail, interactionLimits } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import { hasTables, tableOf } from './tables.ts';

/** What codes stand for: touchpoints, dimensions, `reportedOrigin`, `segment`, and the values of segment 3 as `segment 3`. */
export type Catalog = {
  readonly names: Map<string, Map<string, number>>;
  nextCustomer: number;
  nextSession: number;
  nextSeq: number;
  nextBatch: number;
};

export const segmentKind = 'segment';

export function segmentValues(code: number): string {
  return `${segmentKind} ${code}`;
}

/** Null: nothing was ever kept for the workspace. */
export async function readCatalog(connection: DuckDBConnection, workspaceId: string): Promise<Catalog | null> {
  if (!(await hasTables(connection, workspaceId))) return null;
  const table = (name: Parameters<typeof tableOf>[1]) => tableOf(workspaceId, name);
  const [counters] = (
    await connection.runAndReadAll(`
      SELECT (SELECT coalesce(max(code) + 1, 0) FROM ${table('customers')}),
             (SELECT coalesce(max(code) + 1, 0) FROM ${table('sessions')}),
             (SELECT coalesce(max(seq) + 1, 0)::DOUBLE FROM ${table('interactions')}),
             (SELECT coalesce(max(number) + 1, 0) FROM ${table('batches')})`)
  ).getRowsJS() as [number, number, number, number][];
  const [nextCustomer, nextSession, nextSeq, nextBatch] = counters!;
  const names = new Map<string, Map<string, number>>();
  const rows = await connection.runAndReadAll(`SELECT kind, name, code FROM ${table('names')} ORDER BY kind, code`);
  for (const [kind, name, code] of rows.getRowsJS() as [string, string, number][]) {
    codesOf(names, kind).set(name, code);
  }
  return { names, nextCustomer, nextSession, nextSeq, nextBatch };
}

export function emptyCatalog(): Catalog {
  return { names: new Map(), nextCustomer: 0, nextSession: 0, nextSeq: 0, nextBatch: 0 };
}

export function codesOf(names: Catalog['names'], kind: string): Map<string, number> {
  const known = names.get(kind);
  if (known) return known;
  const codes = new Map<string, number>();
  names.set(kind, codes);
  return codes;
}

export type Naming = {
  /** Code of a name, a new one where it is not known yet. Throws `names_too_many`. */
  codeOf(kind: string, name: string): number;
  readonly added: readonly { kind: string; name: string; code: number }[];
  /** Forgets what was added: the transaction did not come to its end. */
  undo(): void;
};

/** Gives codes to names while a batch is written. Codes that have become free are taken again. */
export function startNaming({ names }: Catalog): Naming {
  const added: { kind: string; name: string; code: number }[] = [];
  const free = new Map<string, Iterator<number>>();
  const freeCode = (kind: string, codes: Map<string, number>): number => {
    if (codes.size >= interactionLimits.names) {
      throw fail('names_too_many', { what: labelOf(names, kind), limit: interactionLimits.names });
    }
    const iterator = free.get(kind) ?? unusedCodes(new Set(codes.values()));
    free.set(kind, iterator);
    return iterator.next().value!;
  };
  return {
    added,
    codeOf(kind, name) {
      const codes = codesOf(names, kind);
      const known = codes.get(name);
      if (known !== undefined) return known;
      const code = freeCode(kind, codes);
      codes.set(name, code);
      added.push({ kind, name, code });
      return code;
    },
    undo() {
      for (const { kind, name } of added) names.get(kind)?.delete(name);
    },
  };
}

function* unusedCodes(used: ReadonlySet<number>): Generator<number, never> {
  for (let code = 0; ; code++) if (!used.has(code)) yield code;
}

/** What people call it: the name of the segment itself, not of our place for its values. */
function labelOf(names: Catalog['names'], kind: string): string {
  if (!kind.startsWith(`${segmentKind} `)) return kind;
  const code = Number(kind.slice(segmentKind.length + 1));
  for (const [name, other] of names.get(segmentKind) ?? []) if (other === code) return name;
  return segmentKind;
}

export const nameKinds = ['touchpoint', ...dimensions, 'reportedOrigin'] as const;
