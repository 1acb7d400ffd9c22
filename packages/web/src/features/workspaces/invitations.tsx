import { type InvitationSchema, routes } from '@anklang/domain';
import { Box, Button, Table, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';

type Invitation = z.output<typeof InvitationSchema>;

export function Invitations(props: { alone: boolean }) {
  const { t } = useTranslation('workspaces');
  const workspaceId = useWorkspaceId();
  const invitations = usePaged(['invitations', workspaceId], ({ cursor, signal }) =>
    callApi(routes.listInvitations, { params: { workspaceId }, query: { cursor }, signal }),
  );
  const nobody = props.alone ? (
    <EmptyState icon={<IconUsers size={32} />} title={t('members.aloneTitle')}>
      {t('members.aloneText')}
    </EmptyState>
  ) : (
    <Text c="dimmed">{t('members.noInvitations')}</Text>
  );
  return (
    <Box component="section">
      <Title order={2} mb="sm">
        {t('members.openInvitations')}
      </Title>
      <PagedList list={invitations} empty={nobody}>
        {(items) => <InvitationTable invitations={items} />}
      </PagedList>
    </Box>
  );
}

function InvitationTable(props: { invitations: Invitation[] }) {
  const { t } = useTranslation('workspaces');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const withdraw = useAction({
    run: ({ id }: Invitation) => callApi(routes.removeInvitation, { params: { workspaceId, invitationId: id } }),
    refresh: ['invitations', workspaceId],
    said: () => t('members.withdrawn'),
  });
  const ask = (invitation: Invitation) =>
    confirm({
      title: t('members.withdrawTitle'),
      text: t('members.withdrawText', { email: invitation.email }),
      verb: t('members.withdraw'),
      onConfirm: () => withdraw.mutate(invitation),
    });
  return (
    <TableFrame label={t('members.openInvitations')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('fields.email')}</Table.Th>
          <Table.Th>{t('fields.role')}</Table.Th>
          <Table.Th>{t('members.expires')}</Table.Th>
          <Table.Th ta="right">{t('members.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.invitations.map((invitation) => (
          <Table.Tr key={invitation.id}>
            <Table.Td>{invitation.email}</Table.Td>
            <Table.Td>{t(`roles.${invitation.role}`)}</Table.Td>
            <Table.Td>{format.instant(invitation.expiresAt)}</Table.Td>
            <Table.Td ta="right">
              <Button
                variant="subtle"
                size="compact-sm"
                color="var(--danger)"
                onClick={() => ask(invitation)}
                aria-label={t('members.withdrawFor', { email: invitation.email })}
              >
                {t('members.withdraw')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
