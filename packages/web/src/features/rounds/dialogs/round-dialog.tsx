import { NewRoundSchema, type Round, routes } from '@anklang/domain';
import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { today } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useSaveRound } from '../round-queries.ts';

type Props = {
  number: number;
  /** Given: what it is about is said anew. */
  round?: Round;
  onClose: () => void;
};

/** What a round is about, in a sentence, and from when on things count for it. */
export function RoundDialog({ number, round, onClose }: Props) {
  const { t } = useTranslation(['rounds', 'shell']);
  const [draft, setDraft] = useState({ about: round?.about ?? '', startedOn: round?.startedOn ?? today() });
  const [isTried, setTried] = useState(false);
  const save = useSave({ round, onDone: onClose });
  const { about, startedOn } = NewRoundSchema.shape;
  const fits = {
    about: about.safeParse(draft.about).success,
    startedOn: startedOn.safeParse(draft.startedOn).success,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fits.about && fits.startedOn) save.mutate(draft);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={draft.about === (round?.about ?? '')}
      title={round ? t('changeOf', { number }) : t('start.title', { number })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.isError && <ProblemAlert error={save.error} />}
          <Textarea
            label={t('start.about')}
            description={t('start.aboutHint')}
            required
            data-autofocus
            maxLength={300}
            autosize
            minRows={2}
            maxRows={4}
            value={draft.about}
            error={isTried && !fits.about && t('start.aboutMissing')}
            onChange={({ currentTarget }) => setDraft({ ...draft, about: currentTarget.value })}
          />
          {!round && (
            <TextInput
              type="date"
              label={t('start.startedOn')}
              description={t('start.startedOnHint')}
              required
              max={today()}
              value={draft.startedOn}
              error={isTried && !fits.startedOn && t('start.dateMissing')}
              onChange={({ currentTarget }) => setDraft({ ...draft, startedOn: currentTarget.value })}
            />
          )}
          <FormButtons
            submit={round ? t('shell:save') : t('start.submit')}
            isBusy={save.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

function useSave({ round, onDone }: { round: Round | undefined; onDone: () => void }) {
  const { t } = useTranslation('rounds');
  const workspaceId = useWorkspaceId();
  return useSaveRound({
    save: ({ about, startedOn }: { about: string; startedOn: string }) =>
      round
        ? callApi(routes.changeRound, { params: { workspaceId, roundId: round.id }, body: { about } })
        : callApi(routes.startRound, { params: { workspaceId }, body: { about, startedOn } }),
    said: round ? t('changed') : t('start.done'),
    onDone,
  });
}
