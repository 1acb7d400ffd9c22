import type { InteractionSummary } from '@anklang/domain';
import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../interactions.module.css';

/** Which questions these interactions can answer, and what is missing for the others. */
export function ReachList({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('interactions');
  const parts = [
    ['sessions', summary.hasSessions],
    ['ratings', summary.hasRatings],
    ['conversions', summary.hasConversions],
    ['origins', summary.hasReportedOrigins],
  ] as const;

  return (
    <Paper p="md" component="section" aria-labelledby="reach-title">
      <Title order={2} id="reach-title" mb="sm">
        {t('reach.title')}
      </Title>
      <ul className={classes['reach']}>
        <Part isThere title={t('reach.ways')} text={t('reach.waysThere')} />
        {parts.map(([part, isThere]) => (
          <Part
            key={part}
            isThere={isThere}
            title={t(`reach.${part}`)}
            text={t(isThere ? `reach.${part}There` : `reach.${part}Missing`)}
          />
        ))}
      </ul>
    </Paper>
  );
}

function Part({ isThere, title, text }: { isThere: boolean; title: string; text: string }) {
  const { t } = useTranslation('interactions');
  const Mark = isThere ? IconCheck : IconMinus;

  return (
    <li>
      <Mark size={20} aria-hidden color={isThere ? 'var(--level-delighting-text)' : 'var(--line-strong)'} />
      <div>
        <Text fw={600} c={isThere ? 'var(--ink)' : 'dimmed'}>
          {title}
          <VisuallyHidden>: {t(isThere ? 'reach.there' : 'reach.missing')}</VisuallyHidden>
        </Text>
        <Text fz="sm" c="dimmed">
          {text}
        </Text>
      </div>
    </li>
  );
}
