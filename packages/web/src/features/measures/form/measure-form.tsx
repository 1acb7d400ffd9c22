import { Alert, Button, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../lib/api/index.ts';
import { Details } from '../../../ui/details.tsx';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { CasesPart } from './cases-part.tsx';
import { ActualPart, MilestonesPart } from './course-part.tsx';
import { type Draft, problemsOf } from './draft.ts';
import { FirstPart } from './first-part.tsx';
import { ResultPart } from './result-part.tsx';
import { WhatPart } from './what-part.tsx';
import { WhyPart } from './why-part.tsx';

type Props = {
  initial: Draft;
  verb: string;
  isNew: boolean;
  isPending: boolean;
  error: unknown;
  onSubmit: (draft: Draft) => void;
  onCancel: () => void;
  /** Given: what to do when somebody else was faster. */
  onReload?: () => void;
};

/** First things first; what may follow later stands folded below. */
export function MeasureForm({ initial, verb, isNew, isPending, error, onSubmit, onCancel, onReload }: Props) {
  const { t } = useTranslation(['measures', 'shell']);
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const found = problemsOf(draft);
  const part = { draft, set, problems: isTried ? found : new Set<never>() };
  const isConflict = error instanceof ApiProblem && error.code === 'changed_meanwhile';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found.size === 0) onSubmit(draft);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={880}>
        {isConflict && (
          <Alert role="alert" variant="light" color="accent" c="var(--ink)">
            <Text>{t('form.conflict')}</Text>
            <Button mt="xs" size="xs" variant="default" onClick={onReload}>
              {t('form.reload')}
            </Button>
          </Alert>
        )}
        {Boolean(error) && !isConflict && <ProblemAlert error={error} />}
        <FirstPart {...part} />
        <Folded title={t('form.why')} isOpen={!isNew || initial.evidence.length > 0}>
          <WhyPart {...part} />
        </Folded>
        <Folded title={t('form.result')} isOpen={!isNew}>
          <ResultPart {...part} />
        </Folded>
        <Folded title={t('form.cases')} isOpen={!isNew}>
          <CasesPart {...part} />
        </Folded>
        <Folded title={t('form.what')} isOpen={!isNew}>
          <WhatPart {...part} />
        </Folded>
        <Folded title={t('form.milestones')} isOpen={!isNew}>
          <MilestonesPart {...part} />
        </Folded>
        {!isNew && <ActualPart {...part} />}
        {isTried && found.size > 0 && (
          <Text c="var(--danger)" role="alert">
            {t('form.checkAgain')}
          </Text>
        )}
        <FormButtons submit={verb} isBusy={isPending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

/** Open it is the part itself; folded it is one line. */
function Folded({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  const [isShown] = useState(isOpen);
  return isShown ? children : <Details summary={title}>{children}</Details>;
}
