import { type RequestKind, requestKinds, routes, type TouchpointRequest } from '@anklang/domain';
import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { departmentsOf, TouchpointInput } from '../touchpoints/fields/index.ts';

type Props = {
  request?: TouchpointRequest;
  /** Words to begin with, which whoever asks may change. */
  suggested?: { kind: RequestKind; title: string; touchpointId: string | null };
  /** Given: what is asked concerns this one. */
  touchpointId?: string;
  onClose: () => void;
};

/** Anybody asks: what it is about, in one sentence, at which touchpoint, of whom. */
export function RequestDialog({ request, suggested, touchpointId, onClose }: Props) {
  const { t } = useTranslation(['requests', 'shell']);
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState({
    kind: request?.kind ?? suggested?.kind ?? ('change' as RequestKind),
    title: request?.title ?? suggested?.title.slice(0, 200) ?? '',
    text: request?.text ?? '',
    touchpointId: request ? (request.touchpoint?.id ?? null) : (touchpointId ?? suggested?.touchpointId ?? null),
    departmentId: request?.departmentId ?? null,
  });
  const save = useSaveRequest(request ?? null, onClose);
  const isTitled = draft.title.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTitled) save.mutate(draft);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={draft.title === '' && draft.text === ''}
      title={request ? t('form.titleChange') : t('form.titleNew')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.isError && <ProblemAlert error={save.error} />}
          <NativeSelect
            data-autofocus
            label={t('form.kind')}
            description={t(`kindHint.${draft.kind}`)}
            value={draft.kind}
            onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as RequestKind })}
            data={requestKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextInput
            label={t('form.title')}
            required
            maxLength={200}
            value={draft.title}
            error={isTried && !isTitled && t('form.titleMissing')}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
          <Textarea
            label={t('form.text')}
            maxLength={4000}
            autosize
            minRows={3}
            maxRows={10}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          {!touchpointId && (
            <TouchpointInput
              id="request-touchpoint"
              label={t('form.touchpoint')}
              description={t('form.touchpointHint')}
              error={null}
              exceptId={null}
              value={draft.touchpointId}
              onChange={(chosen) => setDraft({ ...draft, touchpointId: chosen })}
            />
          )}
          <NativeSelect
            label={t('form.department')}
            value={draft.departmentId ?? ''}
            onChange={(event) => setDraft({ ...draft, departmentId: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('form.manager') },
              ...(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <FormButtons
            submit={request ? t('form.save') : t('form.submit')}
            isBusy={save.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

type Draft = {
  kind: RequestKind;
  title: string;
  text: string;
  touchpointId: string | null;
  departmentId: string | null;
};

function useSaveRequest(request: TouchpointRequest | null, onDone: () => void) {
  const { t } = useTranslation('requests');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) =>
      request === null
        ? callApi(routes.addRequest, { params: { workspaceId }, body: draft })
        : callApi(routes.changeRequest, {
            params: { workspaceId, requestId: request.id },
            body: { ...draft, version: request.version },
          }),
    onSuccess: () => {
      notifyDone(request === null ? t('saved') : t('changed'));
      onDone();
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] });
    },
  });
}
