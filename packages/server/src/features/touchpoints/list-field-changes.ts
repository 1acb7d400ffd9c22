import { type FieldChange, fail } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { findRecord } from './record/index.ts';
import { listFieldChangePage } from './record/store/field-changes.ts';

/** What was changed in a touchpoint, newest first. */
export async function listFieldChanges(
  { database }: Services,
  asked: PageRequest & { workspaceId: string; touchpointId: string },
): Promise<Page<FieldChange>> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});

  const rows = await listFieldChangePage(database, asked);
  return toPage(rows, {
    limit: asked.limit,
    placeOf: ({ version, id }) => ({ at: String(version), id }),
    present: ({ id, field, before, after, version, at, byName }) => ({
      ...{ id, field: field as FieldChange['field'], version, at, by: byName },
      ...{ before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown },
    }),
  });
}
