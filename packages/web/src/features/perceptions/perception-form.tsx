import { type Perception, type PerceptionQuestion, perceptionQuestions } from '@anklang/domain';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AnswerInput } from './answer-input.tsx';
import { draftOf, isAnswered, isChanged } from './perception-draft.ts';
import classes from './perceptions.module.css';
import { useLeaving } from './use-leaving.ts';
import { useSavePerception } from './use-save-perception.ts';
import { WhoSpeaks } from './who-speaks.tsx';

const core = ['expect', 'get', 'manner', 'react'] as const;
const levels = ['disappoints', 'ok', 'delights'] as const;
const minutes = ['before', 'after'] as const;

type Props = {
  touchpointId: string;
  /** Null: a new one. */
  perception: Perception | null;
  onDone: () => void;
};

/** The core form: what is expected, got and felt, in the first person. One answer is enough. */
export function PerceptionForm({ touchpointId, perception, onDone }: Props) {
  const { t } = useTranslation(['care', 'shell']);
  const [opened] = useState(() => draftOf(perception));
  const [draft, setDraft] = useState(opened);
  const [isEmpty, setEmpty] = useState(false);
  const { save, theirs, problem } = useSavePerception({ touchpointId, perception, onDone });
  const cancel = useLeaving({
    isDirty: !save.isPending && !save.isSuccess && isChanged(opened, draft),
    onLeave: onDone,
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(!isAnswered(draft));
    if (isAnswered(draft)) return save.mutate(draft);
    const first = event.currentTarget.elements.namedItem('expect');
    if (first instanceof HTMLElement) first.focus();
  };
  const answer = (question: PerceptionQuestion) => (
    <AnswerInput
      key={question}
      question={question}
      value={draft[question]}
      onChange={(text) => {
        setDraft((now) => ({ ...now, [question]: text }));
        setEmpty(false);
      }}
      theirs={theirs && theirs[question] !== opened[question] ? theirs[question] : null}
      error={isEmpty && question === perceptionQuestions[0] ? t('perceptions.form.empty') : null}
    />
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Title order={3} ref={title} tabIndex={-1} style={{ outline: 'none' }}>
            {perception ? t('perceptions.form.titleChange') : t('perceptions.form.titleNew')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('perceptions.form.intro')}
          </Text>
        </div>
        <Alert variant="light" color="accent" c="var(--ink)">
          {t('perceptions.form.warning')}
        </Alert>
        {theirs && (
          <Alert role="alert" variant="light" color="accent" c="var(--ink)">
            {t('perceptions.form.conflict')}
          </Alert>
        )}
        {problem && <ProblemAlert error={problem} />}
        <WhoSpeaks draft={draft} onChange={(change) => setDraft((now) => ({ ...now, ...change }))} />
        <Title order={4}>{t('perceptions.form.core')}</Title>
        <div className={classes['core']}>{core.map(answer)}</div>
        <Title order={4}>{t('perceptions.form.levels')}</Title>
        <div className={classes['levels']}>{levels.map(answer)}</div>
        <Details summary={t('perceptions.form.minutes')} open={minutes.some((question) => opened[question] !== '')}>
          <Text fz="sm" c="dimmed" mb="sm">
            {t('perceptions.form.minutesHint')}
          </Text>
          <div className={classes['core']}>{minutes.map(answer)}</div>
        </Details>
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('perceptions.form.save')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('shell:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
