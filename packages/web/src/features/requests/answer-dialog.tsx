import { answersTo, type RequestState, routes, type TouchpointRequest } from '@anklang/domain';
import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './requests.module.css';

type Answer = { state: Exclude<RequestState, 'open'>; answer: string };
type Props = { request: TouchpointRequest; onClose: () => void };

/** Yes, no or done; who says no says why. */
export function AnswerDialog({ request, onClose }: Props) {
  const { t } = useTranslation(['requests', 'shell']);
  const offered = answersTo(request.state);
  const [state, setState] = useState<Answer['state'] | null>(null);
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const save = useSaveAnswer(request, onClose);
  const needsReason = state === 'declined' && answer.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (state && !needsReason) save.mutate({ state, answer });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={answer === ''}
      title={t('answerForm.title', { title: request.title })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.isError && <ProblemAlert error={save.error} />}
          {request.text && <Text className={classes['text'] ?? ''}>{request.text}</Text>}
          <ChoiceGroup
            label={t('answerForm.state')}
            choices={offered.map((one) => ({
              value: one,
              label: t(`answerForm.${one}`),
              description: t(`answerForm.${one}Hint`),
            }))}
            value={state}
            onChange={setState}
            error={isTried && !state && t('answerForm.stateMissing')}
          />
          <Textarea
            label={t('answerForm.reason')}
            description={t('answerForm.reasonHint')}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            value={answer}
            error={isTried && needsReason && t('answerForm.reasonMissing')}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <FormButtons submit={t('answerForm.submit')} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function useSaveAnswer(request: TouchpointRequest, onDone: () => void) {
  const { t } = useTranslation('requests');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) =>
      callApi(routes.answerRequest, {
        params: { workspaceId, requestId: request.id },
        body: { version: request.version, ...answer },
      }),
    onSuccess: () => {
      notifyDone(t('answerSaved'));
      onDone();
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] });
    },
  });
}
