import { type Member, routes } from '@anklang/domain';
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useMe, useWorkspaceId } from '../../lib/session/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import classes from './members.module.css';
import { useDepartments } from './use-departments.ts';

export function Members() {
  const { t } = useTranslation('workspaces');
  const workspaceId = useWorkspaceId();
  const mayManage = useMay('member.manage');
  const [inviting, setInviting] = useState(false);
  const members = usePaged(['members', workspaceId], ({ cursor, signal }) =>
    callApi(routes.listMembers, { params: { workspaceId }, query: { cursor, limit: 100 }, signal }),
  );
  const invite = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {t('members.invite')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('members.title')} lead={t('members.lead')} actions={mayManage && invite} />
      <Stack gap="xl">
        <PagedList list={members}>
          {(items) => <MemberTable members={items} mayManage={mayManage} complete={!members.hasMore} />}
        </PagedList>
        {mayManage && <Invitations alone={members.items?.length === 1} />}
      </Stack>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function MemberTable(props: { members: Member[]; mayManage: boolean; complete: boolean }) {
  const { t } = useTranslation('workspaces');
  const [changing, setChanging] = useState<Member | null>(null);
  const owners = props.members.filter(({ role }) => role === 'owner');
  /** A workspace keeps its last owner: neither leaving nor another role is offered then. */
  const isLastOwner = (member: Member) => props.complete && owners.length === 1 && member === owners[0];
  return (
    <>
      <TableFrame label={t('members.title')} minWidth={680} stacks>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('members.person')}</Table.Th>
            <Table.Th>{t('fields.role')}</Table.Th>
            <Table.Th>{t('members.since')}</Table.Th>
            {props.mayManage && <Table.Th ta="right">{props.members.length > 1 && t('members.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              mayManage={props.mayManage}
              mayLeave={!isLastOwner(member)}
              onChange={() => setChanging(member)}
            />
          ))}
        </Table.Tbody>
      </TableFrame>
      {changing && <MemberDialog member={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

type MemberRowProps = { member: Member; mayManage: boolean; mayLeave: boolean; onChange: () => void };

function MemberRow({ member, mayManage, mayLeave, onChange }: MemberRowProps) {
  const { t } = useTranslation('workspaces');
  const format = useFormat();
  const me = useMe();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const departments = useDepartments().items ?? [];
  const names = departments.filter(({ id }) => member.departmentIds.includes(id)).map(({ name }) => name);
  const remove = useAction({
    run: ({ userId }: Member) => callApi(routes.removeMember, { params: { workspaceId, userId } }),
    refresh: ['members', workspaceId],
    said: ({ name }) => t('members.removed', { name }),
  });
  const ask = () =>
    confirm({
      title: t('members.removeTitle', { name: member.name }),
      text: t('members.removeText'),
      verb: t('members.remove'),
      onConfirm: () => remove.mutate(member),
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={520} component="span">
          {member.name}
        </Text>
        {member.userId === me.id && (
          <Badge ml="xs" variant="light" tt="none" fw={500}>
            {t('members.you')}
          </Badge>
        )}
        <Text fz="sm" c="dimmed">
          {member.email}
        </Text>
      </Table.Td>
      <Table.Td>
        {t(`roles.${member.role}`)}
        {names.length > 0 && (
          <Text fz="sm" c="dimmed">
            {format.list(names)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-head={t('members.since')}>{format.date(member.joinedAt)}</Table.Td>
      {mayManage && (
        <Table.Td>
          {mayLeave && (
            <Group gap={4} justify="flex-end" wrap="nowrap" className={classes['actions'] ?? ''}>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={onChange}
                aria-label={t('members.changeFor', { name: member.name })}
              >
                {t('members.change')}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                color="var(--danger)"
                onClick={ask}
                aria-label={t('members.removeFor', { name: member.name })}
              >
                {t('members.remove')}
              </Button>
            </Group>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
