import { type Member, type Role, routes } from '@anklang/domain';
import { Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { meQuery, useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RoleFields } from './role-fields.tsx';

export function MemberDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['workspaces', 'shell']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [role, setRole] = useState<Role>(props.member.role);
  const [departmentIds, setDepartmentIds] = useState(props.member.departmentIds);
  const change = useMutation({
    mutationFn: () =>
      callApi(routes.changeMember, {
        params: { workspaceId, userId: props.member.userId },
        body: { role, departmentIds: role === 'editor' ? departmentIds : [] },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['members', workspaceId] });
      await queryClient.invalidateQueries(meQuery);
      notifyDone(t('shell:saved'));
      props.onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('workspaces:members.changeFor', { name: props.member.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack>
        {change.error && <ProblemAlert error={change.error} />}
        <RoleFields role={role} departmentIds={departmentIds} onRole={setRole} onDepartments={setDepartmentIds} />
        <Button onClick={() => change.mutate()} loading={change.isPending}>
          {t('shell:save')}
        </Button>
      </Stack>
    </Modal>
  );
}
