import { NewInvitationSchema, type Role, routes } from '@anklang/domain';
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';
import { RoleFields } from './role-fields.tsx';

type Values = { email: string; role: Role; departmentIds: string[] };

/** The link is in one answer only; closing the dialog forgets it. */
export function InviteDialog(props: { onClose: () => void }) {
  const { t } = useTranslation(['workspaces', 'shell']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const invite = useMutation({
    mutationFn: (body: Values) => callApi(routes.addInvitation, { params: { workspaceId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['invitations', workspaceId] }),
  });
  const form = useForm<Values>({
    initial: { email: '', role: 'editor', departmentIds: [] },
    schema: NewInvitationSchema,
    onSubmit: ({ departmentIds, ...values }) =>
      invite.mutate({ ...values, departmentIds: values.role === 'editor' ? departmentIds : [] }),
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('workspaces:members.inviteTitle')}
      closeOnClickOutside={!invite.data}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {invite.data ? (
        <Stack>
          <CopyField
            label={t('workspaces:members.link')}
            description={t('workspaces:members.linkHint', { date: format.instant(invite.data.expiresAt) })}
            value={`${location.origin}/invitation#${invite.data.token}`}
          />
          <Button onClick={props.onClose}>{t('workspaces:members.done')}</Button>
        </Stack>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <Text fz="sm" c="dimmed">
              {t('workspaces:members.inviteText')}
            </Text>
            {invite.error && <ProblemAlert error={invite.error} />}
            <TextInput label={t('workspaces:fields.email')} type="email" data-autofocus {...form.text('email')} />
            <RoleFields
              role={form.values.role}
              departmentIds={form.values.departmentIds}
              onRole={(role) => form.set('role', role)}
              onDepartments={(departmentIds) => form.set('departmentIds', departmentIds)}
            />
            <Button type="submit" loading={invite.isPending}>
              {t('workspaces:members.inviteSubmit')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
