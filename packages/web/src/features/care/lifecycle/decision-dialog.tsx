import { type Lifecycle, NewDecisionSchema, nextLifecycles, routes, type TouchpointRecord } from '@anklang/domain';
import { Alert, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../../lib/api/index.ts';
import { today } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { RetirementPreview } from './retirement-preview.tsx';

type Draft = { to: Lifecycle | null; reason: string; decidedOn: string };
type Props = { record: TouchpointRecord; onClose: () => void };

/** The next state of a touchpoint, with the reason that later nobody can ask for any more. */
export function DecisionDialog({ record, onClose }: Props) {
  const { t } = useTranslation(['care', 'touchpoints', 'shell']);
  const [draft, setDraft] = useState<Draft>({ to: null, reason: '', decidedOn: today() });
  const [isTried, setTried] = useState(false);
  const decide = useDecide({ record, onDone: onClose });
  const offered = nextLifecycles(record.lifecycle);
  // Somebody else's decision may have closed the way meanwhile.
  const to = draft.to && offered.includes(draft.to) ? draft.to : null;
  const { reason, decidedOn } = NewDecisionSchema.shape;
  const fits = {
    reason: reason.safeParse(draft.reason).success,
    decidedOn: decidedOn.safeParse(draft.decidedOn).success,
  };
  const isConflict = decide.error instanceof ApiProblem && decide.error.code === 'changed_meanwhile';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to && fits.reason && fits.decidedOn) decide.mutate({ ...draft, to });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={draft.reason === ''}
      title={t('lifecycle.dialog.title', { name: record.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {isConflict && (
            <Alert role="alert" variant="light" color="accent" c="var(--ink)">
              {t('lifecycle.dialog.conflict')}
            </Alert>
          )}
          {decide.isError && !isConflict && <ProblemAlert error={decide.error} />}
          <ChoiceGroup
            label={t('lifecycle.dialog.to')}
            choices={offered.map((state) => ({
              value: state,
              label: t(`touchpoints:lifecycle.${state}`),
              description: t(`lifecycle.meaning.${state}`),
            }))}
            value={to}
            onChange={(state) => setDraft({ ...draft, to: state })}
            error={isTried && !to && t('lifecycle.dialog.toMissing')}
          />
          {(to === 'phasingOut' || to === 'retired') && <RetirementPreview touchpointId={record.id} />}
          <Textarea
            label={t('lifecycle.dialog.reason')}
            description={t('lifecycle.dialog.reasonHint')}
            required
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            value={draft.reason}
            error={isTried && !fits.reason && t('lifecycle.dialog.reasonMissing')}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('lifecycle.dialog.decidedOn')}
            required
            maw={220}
            value={draft.decidedOn}
            error={isTried && !fits.decidedOn && t('lifecycle.dialog.dateMissing')}
            onChange={(event) => setDraft({ ...draft, decidedOn: event.currentTarget.value })}
          />
          <FormButtons submit={t('lifecycle.dialog.submit')} isBusy={decide.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function useDecide({ record, onDone }: { record: TouchpointRecord; onDone: () => void }) {
  const { t } = useTranslation(['care', 'touchpoints']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] });

  return useMutation({
    mutationFn: (decision: { to: Lifecycle; reason: string; decidedOn: string }) =>
      callApi(routes.decideLifecycle, {
        params: { workspaceId, touchpointId: record.id },
        body: { version: record.version, ...decision },
      }),
    onSuccess: (decided) => {
      notifyDone(
        t('lifecycle.dialog.done', { name: decided.name, state: t(`touchpoints:lifecycle.${decided.lifecycle}`) }),
      );
      onDone();
      return refresh();
    },
    onError: refresh,
  });
}
