import type { Progress } from '@anklang/domain';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Details } from '../../ui/details.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ItemLink } from './item-link.tsx';
import classes from './progress.module.css';
import { progressOf } from './progress-query.ts';
import { StepItems } from './step-items.tsx';
import { useListHidden } from './use-list-hidden.ts';

/** How far the four steps are walked, and what comes next. Never in the way: it can be hidden, and waits for nothing. */
export function CheckListCard() {
  const [isHidden, setHidden] = useListHidden();
  const { data: progress } = useQuery({ ...progressOf(useWorkspaceId()), enabled: !isHidden });
  if (isHidden || !progress) return null;
  return <CheckList progress={progress} onHide={() => setHidden(true)} />;
}

function CheckList({ progress, onHide }: { progress: Progress; onHide: () => void }) {
  const { t } = useTranslation('progress');
  const workspaceId = useWorkspaceId();
  const { round, done, all, next, steps } = progress;

  return (
    <Paper component="section" p="md" aria-labelledby="check-list" className="no-print">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} id="check-list" fz="md">
            {t('title')}
          </Title>
          {round && (
            <TextLink to="/w/$workspaceId/rounds" params={{ workspaceId }} fz="sm">
              {t('round', { number: round.number, about: round.about })}
            </TextLink>
          )}
          <Text fz="sm" c="dimmed">
            {t(round ? 'inRound' : 'count', { done, all })}
          </Text>
        </div>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          size="compact-sm"
          flex="0 0 auto"
          aria-label={t('hideOf')}
          onClick={onHide}
        >
          {t('hide')}
        </Button>
      </Group>
      <div className={classes['bar']} aria-hidden>
        {steps.map(({ key, items }) => (
          <div key={key} className={classes['barStep']} style={{ flexGrow: items.length }}>
            {items.map((item) => (
              <span key={item.key} data-done={item.done || undefined} />
            ))}
          </div>
        ))}
      </div>
      {next ? (
        <Text fz="sm" mb={6}>
          {t('next')}: <ItemLink item={next} />
        </Text>
      ) : (
        <Text fz="sm" mb={6}>
          <strong>{t(round ? 'roundComplete' : 'complete')}</strong> {t(round ? 'roundCompleteText' : 'completeText')}
        </Text>
      )}
      <Details summary={t('all')}>
        <ol className={classes['steps']}>
          {steps.map((step, index) => (
            <StepItems key={step.key} step={step} number={index + 1} />
          ))}
        </ol>
        <Text fz="sm" c="dimmed" mt="sm">
          {t('judged')}
        </Text>
        {!round && (
          <TextLink to="/w/$workspaceId/rounds" params={{ workspaceId }} fz="sm">
            {t('inRounds')}
          </TextLink>
        )}
      </Details>
    </Paper>
  );
}
