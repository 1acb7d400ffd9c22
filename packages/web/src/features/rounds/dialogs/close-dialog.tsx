import { isPassed, type Round, RoundClosingSchema, routes } from '@anklang/domain';
import { Alert, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useSaveRound } from '../round-queries.ts';

/** The end of a round: the lesson that is taken along. */
export function CloseDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'shell']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const [lesson, setLesson] = useState('');
  const [isTried, setTried] = useState(false);
  const save = useSaveRound({
    save: (said: string) =>
      callApi(routes.closeRound, { params: { workspaceId, roundId: round.id }, body: { lesson: said } }),
    said: t('close.done'),
    onDone: onClose,
  });
  const isSaid = RoundClosingSchema.shape.lesson.safeParse(lesson).success;
  const waiting = round.gates.filter(({ state }) => !isPassed(state)).map(({ step }) => t(`shell:navigation.${step}`));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isSaid) save.mutate(lesson);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={lesson === ''}
      title={t('close.title', { number: round.number })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.isError && <ProblemAlert error={save.error} />}
          <Text fz="sm">{t('close.lead')}</Text>
          {waiting.length > 0 && (
            <Alert variant="light" color="accent" c="var(--ink)">
              {t('close.openGates', { gates: format.list(waiting) })}
            </Alert>
          )}
          <Textarea
            label={t('close.lesson')}
            description={t('close.lessonHint')}
            required
            data-autofocus
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            value={lesson}
            error={isTried && !isSaid && t('close.lessonMissing')}
            onChange={({ currentTarget }) => setLesson(currentTarget.value)}
          />
          <FormButtons submit={t('close.submit')} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
