import { fail, interactionLimits } from '@anklang/domain';
import { type DuckDBConnection, USMALLINT, VARCHAR } from '@duckdb/node-api';
import { appendColumns, column } from './append-columns.ts';
import { type Catalog, codesOf, segmentKind } from './catalog.ts';

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
    const limit = kind === segmentKind ? interactionLimits.segments : interactionLimits.names;
    if (codes.size >= limit) throw fail('names_too_many', { what: labelOf(names, kind), limit });
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

export async function writeNames(connection: DuckDBConnection, schema: string, { added }: Naming): Promise<void> {
  await appendColumns(connection, { table: 'names', schema }, [
    column(VARCHAR, added, ({ kind }) => kind),
    column(USMALLINT, added, ({ code }) => code),
    column(VARCHAR, added, ({ name }) => name),
  ]);
}
