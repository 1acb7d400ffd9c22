import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { firstOpen, votesOf } from './draft.ts';
import { HowItIs } from './how-it-is.tsx';
import classes from './start-with-one.module.css';
import { storeStart } from './store-start.ts';
import { useDraft } from './use-draft.ts';
import { WhatIsFelt } from './what-is-felt.tsx';
import { WhichTouchpoint } from './which-touchpoint.tsx';

export type QuestionNumber = 1 | 2 | 3;

type Props = {
  number: QuestionNumber;
  onGo: (number: QuestionNumber) => void;
  onStored: (touchpointId: string) => void;
};

const steps = { 1: 'which', 2: 'felt', 3: 'how' } as const;

/** One question at a time; nothing is stored before the last. */
export function Questions({ number, onGo, onStored }: Props) {
  const { t } = useTranslation('startWithOne');
  const { draft, isResumed, change, remember, clear } = useDraft();
  const [missing, setMissing] = useState<QuestionNumber | null>(null);
  const title = useHeadOf(number);
  const store = useStore({ onStored, clear });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = firstOpen(draft);
    if (open !== null && open <= number) {
      setMissing(open);
      return open === number ? undefined : onGo(open);
    }
    setMissing(null);
    if (number < 3) return onGo((number + 1) as QuestionNumber);
    store.mutate({ draft, remember });
  };
  const props = {
    draft,
    change: (said: Parameters<typeof change>[0]) => {
      setMissing(null);
      change(said);
    },
    error: missing === number ? t(`${steps[number]}.missing`) : null,
  };

  return (
    <form onSubmit={submit} noValidate>
      <Paper p={{ base: 'md', sm: 'xl' }} className={classes['question']}>
        <Stack gap="md">
          {isResumed && number === 1 && (
            <Alert variant="light" color="accent" c="var(--ink)">
              {t('resumed')}{' '}
              <Button variant="subtle" size="compact-sm" onClick={clear}>
                {t('again')}
              </Button>
            </Alert>
          )}
          <div>
            <Title order={2} ref={title} tabIndex={-1} style={{ outline: 'none' }}>
              {t(`${steps[number]}.title`)}
            </Title>
            <Text c="dimmed" maw="var(--text-width)">
              {t(`${steps[number]}.text`)}
            </Text>
          </div>
          {number === 1 && <WhichTouchpoint {...props} />}
          {number === 2 && <WhatIsFelt {...props} />}
          {number === 3 && <HowItIs {...props} />}
          {store.isError && <ProblemAlert error={store.error} />}
          <Group justify="space-between">
            {number > 1 ? (
              <Button variant="default" onClick={() => onGo((number - 1) as QuestionNumber)}>
                {t('back')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={store.isPending}>
              {t(number === 3 ? 'finish' : 'next')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}

/** The next question takes the focus, as a page of its own would. */
function useHeadOf(number: QuestionNumber) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(number);
  useEffect(() => {
    if (before.current !== number) title.current?.focus();
    before.current = number;
  }, [number]);
  return title;
}

type Stored = { onStored: Props['onStored']; clear: () => void };
type Said = Pick<ReturnType<typeof useDraft>, 'draft' | 'remember'>;

function useStore({ onStored, clear }: Stored) {
  const { t } = useTranslation('startWithOne');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, remember }: Said) => {
      const count = votesOf(draft);
      const said = {
        round: t('kept.round', { count }),
        vote: (number: number) => t('kept.vote', { number, of: count }),
      };
      return storeStart({ workspaceId, draft, said, onStored: remember });
    },
    onSuccess: async (touchpointId, { draft }) => {
      notifyDone(t('saved', { name: draft.name.trim() }));
      clear();
      onStored(touchpointId);
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
  });
}
