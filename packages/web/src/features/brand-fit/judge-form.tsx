import { type BrandFitOfTouchpoint, routes } from '@anklang/domain';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useLeaving } from '../perceptions/index.ts';
import classes from './brand-fit.module.css';
import { brandFitOf, refreshedBy } from './brand-fit-queries.ts';
import { bodyOf, draftOf, emptyRule, openRules } from './judgement-draft.ts';
import { RuleInput } from './rule-input.tsx';

type Props = { touchpointId: string; fit: BrandFitOfTouchpoint; onDone: () => void };

/** All rules of a brand with three clear choices each; one hand is enough. */
export function JudgeForm({ touchpointId, fit, onDone }: Props) {
  const { t } = useTranslation(['brandFit', 'shell']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [opened] = useState(() => draftOf(fit));
  const [draft, setDraft] = useState(opened);
  const [isAsked, setAsked] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const { brand, brandId } = fit;
  const open = openRules(fit, draft);
  const save = useMutation({
    mutationFn: () =>
      callApi(routes.judgeBrandFit, { params: { workspaceId, touchpointId, brandId }, body: bodyOf(fit, draft) }),
    onSuccess: async () => {
      notifyDone(t('section.saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: refreshedBy(workspaceId) });
    },
    onError: async (error) => {
      if (isConflict(error)) await queryClient.refetchQueries(brandFitOf(workspaceId, touchpointId));
    },
  });
  const cancel = useLeaving({ isDirty: draft !== opened && !save.isPending && !save.isSuccess, onLeave: onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    const [first] = open;
    if (first === undefined) return save.mutate();
    event.currentTarget.querySelector<HTMLInputElement>(`[data-rule="${first}"] input`)?.focus();
  };

  return (
    <form onSubmit={submit} noValidate className={classes['brand']}>
      <Stack gap="md">
        <div>
          <Title order={3} ref={title} tabIndex={-1} style={{ outline: 'none' }}>
            {t('form.title', { brand })}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('form.intro')}
          </Text>
        </div>
        {isConflict(save.error) ? (
          <Alert role="alert" variant="light" color="accent" c="var(--ink)">
            {t('form.rulesChanged')}
          </Alert>
        ) : (
          save.error && <ProblemAlert error={save.error} />
        )}
        {fit.rules.map(({ id, name }) => (
          <RuleInput
            key={id}
            touchpointId={touchpointId}
            rule={{ id, name }}
            value={draft[id] ?? emptyRule}
            isMissing={isAsked && open.includes(id)}
            onChange={(change) => setDraft((now) => ({ ...now, [id]: { ...(now[id] ?? emptyRule), ...change } }))}
          />
        ))}
        <div className={classes['save']}>
          <Text role="status" fz="sm" c="dimmed">
            {open.length === 0
              ? t('form.complete')
              : t('form.left', { count: open.length, formatted: format.number(open.length) })}
          </Text>
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>
              {t('form.save')}
            </Button>
            <Button variant="default" onClick={cancel}>
              {t('shell:cancel')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'changed_meanwhile';
}
