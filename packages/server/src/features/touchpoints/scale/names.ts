import { type EntryBodies, type EntryKind, entryBodies, entryKinds } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { type Labels, labelsOf } from './labels.ts';
import { listAllEntries, listDepartmentNames, listKeys, listPeople } from './repository.ts';

export type OwnField = { readonly id: string; readonly name: string; readonly of: OwnKind; readonly options: Labels };
export type Classification = { readonly id: string; readonly name: string; readonly classes: Labels };
export type OwnKind = EntryBodies['ownField']['kind'];

/** What the ids of a workspace are called, and back. */
export type Names = {
  readonly departments: Labels;
  /** By e-mail; null: who asks must not see who is here. */
  readonly people: Labels | null;
  /** By key. */
  readonly touchpoints: Labels;
  readonly entries: Readonly<Record<EntryKind, Labels>>;
  readonly entryCounts: Readonly<Record<EntryKind, number>>;
  readonly ownFields: readonly OwnField[];
  readonly classifications: readonly Classification[];
};

export async function loadNames(
  database: Database,
  { workspaceId, withPeople }: { workspaceId: string; withPeople: boolean },
): Promise<Names> {
  const entries = await listAllEntries(database, workspaceId);
  const ofKind = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind);
  const byKind = <T>(make: (kind: EntryKind) => T) =>
    Object.fromEntries(entryKinds.map((kind) => [kind, make(kind)])) as Record<EntryKind, T>;
  return {
    departments: labelsOf(await listDepartmentNames(database, workspaceId)),
    people: withPeople ? labelsOf(await listPeople(database, workspaceId)) : null,
    touchpoints: keysOf(await listKeys(database, workspaceId)),
    entries: byKind((kind) => labelsOf(ofKind(kind))),
    entryCounts: byKind((kind) => ofKind(kind).length),
    ownFields: ofKind('ownField').map(({ id, name, body }) => {
      const { kind, options } = entryBodies.ownField.parse(JSON.parse(body));
      return { id, name, of: kind, options: labelsOf(options) };
    }),
    classifications: ofKind('classification').map(({ id, name, body }) => {
      const { classes } = entryBodies.classification.parse(JSON.parse(body));
      return { id, name, classes: labelsOf(classes) };
    }),
  };
}

/** Keys are codes: capitals matter. */
function keysOf(touchpoints: readonly { id: string; key: string }[]): Labels {
  const keys = new Map(touchpoints.map(({ id, key }) => [id, key]));
  const ids = new Map(touchpoints.map(({ id, key }) => [key, id]));
  return { labelOf: (id) => keys.get(id) ?? `[${id}]`, idOf: (key) => ids.get(key) };
}
