import type { Comment } from '@anklang/domain';
import { useMe } from '../../lib/session/index.ts';
import { usePeople } from '../touchpoints/fields/index.ts';
import type { Person } from './mention-draft.ts';

/** Who can be mentioned: members, as far as the role may know them, and whoever takes part here already. */
export function useMentionable(comments: readonly Comment[]): { people: Person[]; seesAll: boolean } {
  const me = useMe();
  const { people, seesAll } = usePeople();
  const found = new Map<string, Person>();
  for (const { id, name } of people) found.set(id, { id, name });
  for (const { authorId, writtenBy, mentioned } of comments) {
    if (authorId !== null && !found.has(authorId)) found.set(authorId, { id: authorId, name: writtenBy });
    for (const { userId, name } of mentioned) {
      if (name !== null && !found.has(userId)) found.set(userId, { id: userId, name });
    }
  }
  found.delete(me.id);
  return { people: [...found.values()], seesAll };
}
