import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useMe, useWorkspaceId } from '../../../lib/session/index.ts';
import { membersOf } from './reference-queries.ts';

type People = {
  /** Who can be chosen; only oneself where the role does not see the members. */
  people: { id: string; name: string }[];
  seesAll: boolean;
  nameOf: (id: string) => string;
};

/** The members of the workspace by name, as far as the role may know them. */
export function usePeople(): People {
  const { t } = useTranslation('touchpoints');
  const me = useMe();
  const workspaceId = useWorkspaceId();
  const seesAll = useMay('member.read');
  const members = useQuery({ ...membersOf(workspaceId), enabled: seesAll });
  const self = { id: me.id, name: t('record.me', { name: me.name }) };
  const others = (members.data ?? []).filter(({ userId }) => userId !== me.id);
  const people = [self, ...others.map(({ userId, name }) => ({ id: userId, name }))];
  const unknown = seesAll && members.isSuccess ? t('record.gone') : t('record.personHidden');

  return {
    people,
    seesAll,
    nameOf: (id) => (id === me.id ? me.name : (others.find(({ userId }) => userId === id)?.name ?? unknown)),
  };
}
