import { fail, type MergePreview, type TouchpointRecord } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { findAliases } from './find-aliases.ts';
import { comparePair, pairOf } from './find-pair.ts';
import { countHanging, listSurveysAskingBoth } from './store/count.ts';

type Asked = { workspaceId: string; touchpointId: string; fromId: string };

/** What a merge would do. Nothing is kept. */
export function previewMerge(
  { database }: Services,
  { workspaceId, touchpointId, fromId }: Asked,
): Promise<MergePreview> {
  if (touchpointId === fromId) throw fail('merge_with_itself', {});
  return database.transaction().execute(async (transaction) => {
    const pair = pairOf(workspaceId, {
      kept: await findRecord(transaction, { workspaceId, touchpointId }),
      other: await findRecord(transaction, { workspaceId, touchpointId: fromId }),
    });
    const { fields } = await comparePair(transaction, pair);
    return {
      ...{ kept: headOf(pair.kept), other: headOf(pair.other), fields },
      counts: await countHanging(transaction, pair),
      aliases: await findAliases(transaction, pair, pair.kept.name),
      surveysAskingBoth: await listSurveysAskingBoth(transaction, pair),
    };
  });
}

function headOf({ id, key, name, version }: TouchpointRecord): MergePreview['kept'] {
  return { id, key, name, version };
}
