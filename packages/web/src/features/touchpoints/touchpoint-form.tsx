import { type Department, routes, type Touchpoint } from '@anklang/domain';
import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../lib/api/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { changedFields, fieldsOf } from './changed-fields.ts';
import { touchpointOf } from './touchpoint-queries.ts';

type Props = {
  workspaceId: string;
  touchpoint: Touchpoint;
  departments: readonly Department[];
  /** Departments the person may hand the touchpoint to. */
  mayAssign: (departmentId: string | null) => boolean;
  onDone: () => void;
};

/** Name, description and department. Somebody else's change in between is shown, never overwritten. */
export function TouchpointForm({ workspaceId, touchpoint, departments, mayAssign, onDone }: Props) {
  const { t } = useTranslation(['insights', 'shell']);
  const queryClient = useQueryClient();
  const [opened] = useState(() => fieldsOf(touchpoint));
  const [typed, setTyped] = useState(opened);
  const [theirs, setTheirs] = useState<Touchpoint | null>(null);
  const version = theirs?.version ?? touchpoint.version;
  const query = touchpointOf(workspaceId, touchpoint.id);

  const save = useMutation({
    mutationFn: () =>
      callApi(routes.changeTouchpoint, {
        params: { workspaceId, touchpointId: touchpoint.id },
        body: { version, ...changedFields(opened, typed) },
      }),
    onSuccess: async (changed) => {
      queryClient.setQueryData(query.queryKey, changed);
      notifyDone(t('touchpoint.saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: async (error) => {
      if (isConflict(error)) setTheirs(await queryClient.fetchQuery({ ...query, staleTime: 0 }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const nameOf = (id: string | null) =>
    departments.find((entry) => entry.id === id)?.name ?? t('touchpoint.noDepartment');

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={640}>
        {theirs && (
          <Alert role="alert" variant="light" color="accent">
            <Text mb={6}>{t('touchpoint.conflict')}</Text>
            <Text fz="sm">
              <strong>{t('touchpoint.conflictNow')}:</strong> {theirs.name} · {nameOf(theirs.departmentId)}
              {theirs.description && ` · ${theirs.description}`}
            </Text>
            <Button mt="xs" size="compact-sm" variant="default" onClick={onDone}>
              {t('touchpoint.takeTheirs')}
            </Button>
          </Alert>
        )}
        {save.isError && !isConflict(save.error) && <ProblemAlert error={save.error} />}
        <TextInput
          label={t('touchpoint.name')}
          required
          maxLength={200}
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          data-autofocus
        />
        <Textarea
          label={t('touchpoint.description')}
          description={t('touchpoint.descriptionHint')}
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={10}
          value={typed.description}
          onChange={(event) => setTyped({ ...typed, description: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('touchpoint.department')}
          value={typed.departmentId ?? ''}
          onChange={(event) => setTyped({ ...typed, departmentId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('touchpoint.noDepartment'), disabled: !mayAssign(null) },
            ...departments.map(({ id, name }) => ({ value: id, label: name, disabled: !mayAssign(id) })),
          ]}
        />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={typed.name.trim() === ''}>
            {t('shell:save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('shell:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'changed_meanwhile';
}
