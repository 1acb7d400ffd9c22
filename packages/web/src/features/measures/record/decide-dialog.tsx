import {
  type Measure,
  type MeasureCase,
  type MeasureState,
  NewMeasureDecisionSchema,
  nextMeasureStates,
  routes,
} from '@anklang/domain';
import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { today } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { measuresKey } from '../measure-queries.ts';

/** `toCase`: not a state is decided on, but which of the three cases holds. */
type Props = { measure: Measure; toCase?: MeasureCase; onClose: () => void };

/** A decision with the reason that later nobody can ask for any more. */
export function DecideDialog({ measure, toCase, onClose }: Props) {
  const { t } = useTranslation(['measures', 'shell']);
  const [draft, setDraft] = useState({ to: null as MeasureState | null, reason: '', decidedOn: today() });
  const [isTried, setTried] = useState(false);
  const decide = useDecide(measure, onClose);
  const offered = nextMeasureStates(measure.state);
  const to = toCase ?? offered.find((state) => state === draft.to) ?? null;
  const { reason, decidedOn } = NewMeasureDecisionSchema.shape;
  const fits = {
    reason: reason.safeParse(draft.reason).success,
    decidedOn: decidedOn.safeParse(draft.decidedOn).success,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to && fits.reason && fits.decidedOn) decide.mutate({ ...draft, toCase, to: draft.to });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={draft.reason === ''}
      title={
        toCase ? t('decide.caseTitle', { case: t(`case.${toCase}`) }) : t('decide.stateTitle', { title: measure.title })
      }
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {decide.isError && <ProblemAlert error={decide.error} />}
          {!toCase && (
            <ChoiceGroup
              label={t('decide.to')}
              choices={offered.map((state) => ({
                value: state,
                label: t(`state.${state}`),
                description: t(`stateMeaning.${state}`),
              }))}
              value={draft.to}
              onChange={(state) => setDraft({ ...draft, to: state })}
              error={isTried && !to && t('decide.toMissing')}
            />
          )}
          <Textarea
            label={t('decide.reason')}
            description={t('decide.reasonHint')}
            required
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            value={draft.reason}
            error={isTried && !fits.reason && t('decide.reasonMissing')}
            onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('decide.decidedOn')}
            required
            maw={220}
            value={draft.decidedOn}
            error={isTried && !fits.decidedOn && t('decide.dateMissing')}
            onChange={({ currentTarget }) => setDraft({ ...draft, decidedOn: currentTarget.value })}
          />
          <FormButtons
            submit={toCase ? t('decide.submitCase') : t('decide.submit')}
            isBusy={decide.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

type Decided = { to: MeasureState | null; toCase: MeasureCase | undefined; reason: string; decidedOn: string };

function useDecide({ id: measureId, version }: Measure, onDone: () => void) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const params = { workspaceId, measureId };
  const refresh = () => queryClient.invalidateQueries({ queryKey: measuresKey(workspaceId) });
  return useMutation({
    mutationFn: ({ to, toCase, ...why }: Decided) =>
      toCase
        ? callApi(routes.chooseMeasureCase, { params, body: { version, to: toCase, ...why } })
        : callApi(routes.decideMeasure, { params, body: { version, to: to!, ...why } }),
    onSuccess: () => {
      notifyDone(t('decide.done'));
      onDone();
      return refresh();
    },
    // Whoever comes second sees what holds now, and decides again.
    onError: refresh,
  });
}
