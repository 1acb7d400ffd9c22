import type { AliasesSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import type { Work } from '../work.ts';
import { nameOfWorkspace } from './repository.ts';

type Aliases = z.output<typeof AliasesSchema>['aliases'];

/** Which ids are one customer. The audit log says how many, never which: it can never be cleaned of them. */
export async function addAliases(services: Services, { aliases, ...work }: Work & { aliases: Aliases }): Promise<void> {
  const { workspaceId } = work;
  await services.interactions.addAliases({ workspaceId, pairs: aliases });
  await services.database.transaction().execute(async (transaction) => {
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'alias.add',
      target: { kind: 'workspace', id: workspaceId, name: await nameOfWorkspace(transaction, workspaceId) },
      before: null,
      after: { aliases: aliases.length },
    });
  });
}
