import { type EntryBodies, type EntryKind, fail } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { findEntry, hasDepartment, listEntryRows } from './repository.ts';

type References = {
  readonly workspaceId: string;
  readonly body: EntryBodies[EntryKind];
  /** What it was before: what it refers to already may stay. */
  readonly before?: EntryBodies[EntryKind];
};

/** Department, brand and phases of an entry must be of this workspace. */
export async function requireBodyReferences(
  transaction: DatabaseTransaction,
  { workspaceId, body, before = {} as EntryBodies[EntryKind] }: References,
): Promise<void> {
  const [department, brand] = [idIn(body, 'departmentId'), idIn(body, 'brandId')];
  const missing: { path: string; message: string }[] = [];
  if (department !== null && department !== idIn(before, 'departmentId')) {
    const isThere = await hasDepartment(transaction, { workspaceId, id: department });
    if (!isThere) missing.push({ path: 'body.body.departmentId', message: department });
  }
  if (brand !== null && brand !== idIn(before, 'brandId')) {
    const found = await findEntry(transaction, { workspaceId, kind: 'brand', entryId: brand });
    if (!found) missing.push({ path: 'body.body.brandId', message: brand });
  }
  const added = phasesIn(body).filter((id) => !phasesIn(before).includes(id));
  if (added.length > 0) {
    const phases = new Set((await listEntryRows(transaction, { workspaceId, kind: 'phase' })).map(({ id }) => id));
    for (const [place, id] of phasesIn(body).entries()) {
      if (added.includes(id) && !phases.has(id)) missing.push({ path: `body.body.phaseIds.${place}`, message: id });
    }
  }
  if (missing.length > 0) throw fail('request_invalid', { issues: missing });
}

function idIn(body: object, key: string): string | null {
  return (body as Record<string, string | null | undefined>)[key] ?? null;
}

function phasesIn(body: object): readonly string[] {
  return (body as { phaseIds?: string[] }).phaseIds ?? [];
}
