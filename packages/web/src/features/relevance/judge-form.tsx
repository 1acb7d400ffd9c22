import { type Judgement, relevanceFacets, routes } from '@anklang/domain';
import { Button, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { Place } from './cell-panel.tsx';
import classes from './relevance.module.css';
import { relevanceKey } from './relevance-queries.ts';

type Draft = { relevance: number | null; potential: number | null; reason: string };
type Props = { touchpointId: string; place: Place; mine: Judgement | null };

const nothing: Draft = { relevance: null, potential: null, reason: '' };

/** Numbers with their reason; what one said before becomes history. */
export function JudgeForm({ touchpointId, place, mine }: Props) {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>(mine ?? nothing);
  const [wrong, setWrong] = useState<'number' | 'reason' | null>(null);
  const save = useMutation({
    mutationFn: ({ relevance, potential, reason }: Draft) =>
      callApi(routes.addJudgement, {
        params: { workspaceId, touchpointId },
        body: { ...place, relevance, potential, reason: reason.trim() },
      }),
    onSuccess: (_, { relevance, potential }) => {
      notifyDone(t(relevance === null && potential === null ? 'judge.takenBack' : 'judge.saved'));
      return queryClient.invalidateQueries({ queryKey: relevanceKey(workspaceId) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const problem = problemOf(draft);
    setWrong(problem);
    if (problem === null) return save.mutate(draft);
    const input = event.currentTarget.elements.namedItem(problem === 'number' ? 'relevance' : 'reason');
    if (input instanceof HTMLElement) input.focus();
  };

  return (
    <form onSubmit={submit} noValidate aria-labelledby="judge-title">
      <Stack gap="sm">
        <div>
          <Title order={3} id="judge-title">
            {t('judge.title')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('judge.lead')}
          </Text>
        </div>
        <div className={classes['controls']}>
          {relevanceFacets.map((facet) => (
            <NumberInput
              key={facet}
              name={facet}
              label={`${t(`facet.${facet}`)} (0–10)`}
              min={0}
              max={10}
              allowDecimal={false}
              value={draft[facet] ?? ''}
              error={facet === 'relevance' && wrong === 'number' ? t('judge.needNumber') : undefined}
              onChange={(typed) => setDraft((now) => ({ ...now, [facet]: typed === '' ? null : Number(typed) }))}
            />
          ))}
        </div>
        <Textarea
          name="reason"
          label={t('judge.reason')}
          placeholder={t('judge.reasonHint')}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.reason}
          error={wrong === 'reason' ? t('judge.needReason') : undefined}
          onChange={(event) => {
            const reason = event.currentTarget.value;
            setDraft((now) => ({ ...now, reason }));
          }}
        />
        {save.error && <ProblemAlert error={save.error} />}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t('judge.save')}
          </Button>
          {mine && (
            <Button variant="default" disabled={save.isPending} onClick={() => save.mutate(nothing)}>
              {t('judge.takeBack')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function problemOf({ relevance, potential, reason }: Draft): 'number' | 'reason' | null {
  if (relevance === null && potential === null) return 'number';
  return reason.trim() === '' ? 'reason' : null;
}
