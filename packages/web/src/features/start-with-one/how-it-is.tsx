import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levelNames } from '../../charts/levels.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { type Aim, aims, mostVotes, votesOf } from './draft.ts';
import classes from './start-with-one.module.css';
import { VoteInput } from './vote-input.tsx';
import type { QuestionProps } from './which-touchpoint.tsx';

/** The third question: a show of hands for today, and where it should get to. */
export function HowItIs({ draft, change, error }: QuestionProps) {
  const { t } = useTranslation(['startWithOne', 'care']);
  const count = votesOf(draft);

  return (
    <Stack gap="lg" maw={720}>
      <fieldset className={classes['votes']} aria-describedby="votes-said">
        <legend>{t('how.votes')}</legend>
        {levelNames.map((level) => {
          const label = t(`care:perceptions.level.${level}`);
          return (
            <div key={level} className={classes['vote']}>
              <span className={classes['level']}>
                <LevelMark level={level} label={label} />
              </span>
              <VoteInput
                value={draft[level]}
                isFull={count >= mostVotes}
                more={t('how.more', { level: label })}
                less={t('how.less', { level: label })}
                onChange={(votes) => change({ [level]: votes })}
              />
            </div>
          );
        })}
        <Text id="votes-said" role="status" fz="sm" c={error ? 'var(--danger)' : 'dimmed'}>
          {error ?? t('how.people', { count })}
        </Text>
      </fieldset>
      <Radio.Group label={t('how.target')} value={draft.aim} onChange={(aim) => change({ aim: aim as Aim })}>
        <Stack gap="xs" mt={6}>
          {(Object.keys(aims) as Aim[]).map((aim) => (
            <Radio key={aim} value={aim} label={t(`how.targets.${aim}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('how.experience')}
        description={t('how.experienceHint')}
        value={draft.experience}
        maxLength={4000}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => change({ experience: currentTarget.value })}
      />
    </Stack>
  );
}
