import {
  emptyProfile,
  fieldKeys,
  type Lifecycle,
  type Profile,
  type Touchpoint,
  type TouchpointRecord,
} from '@anklang/domain';
import type { TouchpointRow } from '../../../platform/database/tables.ts';

/** A row of the register with the number of its core forms. */
export type StoredRecord = Omit<TouchpointRow, 'workspaceId' | 'searchText' | 'sortName'> & { perceptions: number };

/** What is not kept in columns of its own, and said. */
type KeptProfile = Partial<Omit<Profile, 'name' | 'description' | 'departmentId' | 'responsibleId'>>;

export function presentRecord({ profile, ...row }: StoredRecord): TouchpointRecord {
  const kept = JSON.parse(profile) as KeptProfile;
  const { name, description, departmentId, responsibleId } = row;
  const said: Profile = { ...emptyProfile(name), ...kept, description, departmentId, responsibleId };
  return { ...standingOf(row), ...(pick(said, fieldKeys) as Profile), perceptions: row.perceptions };
}

/** As lists show it, but for the name of its parent, which stands in another row. */
export function presentTouchpoint({ profile, ...row }: StoredRecord): Omit<Touchpoint, 'parentName'> {
  const {
    phaseIds = [],
    criticality = null,
    parentId = null,
    isMostImportant = false,
    ...kept
  } = JSON.parse(profile) as KeptProfile;
  const { name, description, departmentId, responsibleId, perceptions } = row;
  return {
    ...standingOf(row),
    ...{ name, description, departmentId, responsibleId, phaseIds, criticality, parentId },
    ...{ class: kept.class ?? null, isMostImportant, perceptions },
  };
}

function standingOf(row: Omit<StoredRecord, 'profile'>) {
  const { id, key, reviewedAt, reviewDueAt, version, createdAt, changedAt } = row;
  return {
    ...{ id, key, reviewedAt, reviewDueAt, version, createdAt, changedAt },
    foundIn: row.foundIn as Touchpoint['foundIn'],
    lifecycle: row.lifecycle as Lifecycle,
  };
}

function pick<T extends object>(of: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<T>;
}
