import { type EntryKind, type FieldKey, fieldKeys, type Profile, touchpointFields } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { countByValue, listSaying, listWithValue } from './repository.ts';

/** Fields that keep their values by the id of an entry, and the kind of entry. */
const keyed = { classification: 'classes', ownField: 'own' } as const;
type KeyedKind = keyof typeof keyed;

export function isKeyed(kind: EntryKind): kind is KeyedKind {
  return kind in keyed;
}

/** The field of a touchpoint by which it refers to entries of a kind. */
export function fieldReferringTo(kind: EntryKind): FieldKey {
  if (isKeyed(kind)) return keyed[kind];
  const field = fieldKeys.find((key) => {
    const description = touchpointFields[key];
    return description.kind === 'entries' && description.of === kind;
  });
  if (!field) throw new Error(`no field of touchpoints refers to entries of kind ${kind}`);
  return field;
}

type OfKind = { workspaceId: string; kind: EntryKind };

/** How many touchpoints refer to each entry of a kind; who is not in it has none. */
export async function countReferring(database: Database, { workspaceId, kind }: OfKind): Promise<Map<string, number>> {
  const field = fieldReferringTo(kind);
  if (!isKeyed(kind)) return countByValue(database, { workspaceId, field });

  const counts = new Map<string, number>();
  for (const { said } of await listKeyed(database, { workspaceId, kind })) {
    for (const id of Object.keys(said)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export async function listReferring(
  database: Database,
  { workspaceId, kind, entryId }: OfKind & { entryId: string },
): Promise<string[]> {
  const field = fieldReferringTo(kind);
  if (!isKeyed(kind)) return listWithValue(database, { workspaceId, field, value: entryId });

  const rows = await listKeyed(database, { workspaceId, kind });
  return rows.flatMap(({ id, said }) => (Object.hasOwn(said, entryId) ? [id] : []));
}

async function listKeyed(database: Database, { workspaceId, kind }: { workspaceId: string; kind: KeyedKind }) {
  const rows = await listSaying(database, { workspaceId, field: keyed[kind] });
  return rows.map(({ id, profile }) => ({ id, said: (JSON.parse(profile) as Partial<Profile>)[keyed[kind]] ?? {} }));
}
