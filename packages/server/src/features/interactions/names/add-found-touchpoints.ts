import { emptyProfile, fail, type NewFoundTouchpointsSchema } from '@anklang/domain';
import type { z } from 'zod';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { Services } from '../../../platform/services.ts';
import { insertTouchpointRecords, listFormerKeys } from '../../touchpoints/record/index.ts';
import type { Work } from '../work.ts';
import { decideNames } from './decide-names.ts';
import { foldName } from './fold-name.ts';
import { listNameRules, listRegister } from './repository.ts';

type NewNames = z.output<typeof NewFoundTouchpointsSchema>['names'];

const longestName = 200;

/** Takes names of the data into the register. What a rule or the register decides already stays as it is. */
export async function addFoundTouchpoints(
  services: Services,
  { names, ...work }: Work & { names: NewNames },
): Promise<{ added: number }> {
  const { workspaceId } = work;
  const inData = new Set(
    (await services.interactions.listNames({ workspaceId, of: 'touchpoint' })).map(({ name }) => name),
  );
  const foreign = names.find(({ name }) => !inData.has(name));
  if (foreign !== undefined) throw fail('step_unknown', { step: foreign.name });

  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `names of ${workspaceId}`);
    const rules = await listNameRules(transaction, workspaceId);
    const register = await listRegister(transaction, workspaceId);
    const decide = decideNames({ rules, register, formerKeys: await listFormerKeys(transaction, workspaceId) });
    const open = withoutDoubles(names.filter(({ name }) => decide(name).by === 'nothing'));

    const added = await insertTouchpointRecords(transaction, {
      workspaceId,
      records: open.map(({ name, as }) => ({
        ...{ key: name, foundIn: 'data' },
        profile: emptyProfile((as ?? name).slice(0, longestName).trim()),
      })),
      by: { ...work, now: services.now() },
    });
    return { added: added.length };
  });
}

/** Names that differ in capitals only are found by the same key: the first one counts. */
function withoutDoubles(names: NewNames): NewNames {
  const seen = new Set<string>();
  return names.filter(({ name }) => {
    const folded = foldName(name);
    const isNew = !seen.has(folded);
    seen.add(folded);
    return isNew;
  });
}
