import { fail, type Me, type MeChangeSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { definedOf } from './defined-of.ts';
import { readMe } from './read-me.ts';
import { findPerson, updatePerson } from './store/people.ts';
import { listMemberships } from './store/workspaces.ts';

/** Own name and language; every workspace that shows the name learns of it. */
export async function changeMe(
  services: Services,
  options: { actor: Caller; change: z.output<typeof MeChangeSchema>; requestId: string },
): Promise<Me> {
  const { actor, requestId } = options;
  const change = definedOf(options.change);
  if (Object.keys(change).length === 0) return readMe(services, actor);
  const now = services.now();
  await services.database.transaction().execute(async (transaction) => {
    const person = await findPerson(transaction, actor.userId);
    if (!person) throw fail('not_signed_in', {});

    await updatePerson(transaction, actor.userId, { ...change, updatedAt: now.toISOString() });
    for (const { id: workspaceId } of await listMemberships(transaction, actor.userId)) {
      await recordChange(transaction, {
        ...{ actor, workspaceId, requestId, now },
        action: 'member.changeSelf',
        target: { kind: 'member', id: actor.userId, name: change.name ?? person.name },
        before: { name: person.name, language: person.language },
        after: { name: person.name, language: person.language, ...change },
      });
    }
  });

  return readMe(services, actor);
}
