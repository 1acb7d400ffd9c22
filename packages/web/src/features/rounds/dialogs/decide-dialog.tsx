import {
  type GateOutcome,
  gateOutcomes,
  NewRoundSchema,
  needsReason,
  type ProgressStep,
  type Round,
  routes,
} from '@anklang/domain';
import { Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { today } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useSaveRound } from '../round-queries.ts';
import { GateWarnings } from './gate-warnings.tsx';

type Props = { round: Round; step: ProgressStep; number: number; onClose: () => void };
type Draft = { outcome: GateOutcome | null; reason: string; decidedOn: string };

/** On, on with conditions, or back: a decision that is written down and stands in nobody's way. */
export function DecideDialog({ round, step, number, onClose }: Props) {
  const { t } = useTranslation(['rounds', 'shell']);
  const [draft, setDraft] = useState<Draft>({ outcome: null, reason: '', decidedOn: today() });
  const [isTried, setTried] = useState(false);
  const decide = useDecide({ round, step, onDone: onClose });
  const { outcome, reason, decidedOn } = draft;
  const isSaid = outcome !== null && !needsReason(outcome, reason);
  const isDay = NewRoundSchema.shape.startedOn.safeParse(decidedOn).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome && isSaid && isDay) decide.mutate({ outcome, reason, decidedOn });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={reason === ''}
      title={t('decide.title', { number, name: t(`shell:navigation.${step}`) })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {decide.isError && <ProblemAlert error={decide.error} />}
          <Text fz="sm">{t('decide.lead')}</Text>
          <GateWarnings round={round} step={step} />
          <ChoiceGroup
            label={t('decide.outcome')}
            choices={gateOutcomes.map((one) => ({
              value: one,
              label: t(`gate.${one}`),
              description: t(`decide.hint.${one}`),
            }))}
            value={outcome}
            onChange={(chosen) => setDraft({ ...draft, outcome: chosen })}
            error={isTried && !outcome && t('decide.outcomeMissing')}
          />
          <Textarea
            label={t(`decide.reason.${outcome ?? 'pass'}`)}
            description={t(`decide.reasonHint.${outcome ?? 'pass'}`)}
            required={outcome !== null && outcome !== 'pass'}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            error={isTried && outcome !== null && !isSaid && t('decide.reasonMissing')}
            onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('decide.decidedOn')}
            required
            maw={220}
            min={round.startedOn}
            max={today()}
            value={decidedOn}
            error={isTried && !isDay && t('decide.dateMissing')}
            onChange={({ currentTarget }) => setDraft({ ...draft, decidedOn: currentTarget.value })}
          />
          <FormButtons submit={t('decide.submit')} isBusy={decide.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function useDecide({ round, step, onDone }: { round: Round; step: ProgressStep; onDone: () => void }) {
  const { t } = useTranslation('rounds');
  const params = { workspaceId: useWorkspaceId(), roundId: round.id };
  return useSaveRound({
    save: (decision: { outcome: GateOutcome; reason: string; decidedOn: string }) =>
      callApi(routes.decideGate, { params, body: { step, ...decision } }),
    said: t('decide.done'),
    onDone,
  });
}
