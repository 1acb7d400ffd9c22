import type { InteractionSummary } from '@anklang/domain';
import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../interactions.module.css';

type Target = '/w/$workspaceId/ways' | '/w/$workspaceId/relationship-account' | '/w/$workspaceId/attribution';

/** Which questions these interactions can answer, and what is missing for the others. */
export function ReachList({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('interactions');
  const parts = [
    { part: 'ways', isThere: true, to: '/w/$workspaceId/ways' },
    { part: 'sessions', isThere: summary.hasSessions, to: null },
    { part: 'ratings', isThere: summary.hasRatings, to: '/w/$workspaceId/relationship-account' },
    { part: 'conversions', isThere: summary.hasConversions, to: '/w/$workspaceId/attribution' },
    { part: 'origins', isThere: summary.hasReportedOrigins, to: null },
  ] as const;
  const sayText = (part: (typeof parts)[number]['part'], isThere: boolean) =>
    isThere || part === 'ways' ? t(`reach.${part}There`) : t(`reach.${part}Missing`);

  return (
    <Paper p="md" component="section" aria-labelledby="reach-title">
      <Title order={2} id="reach-title" mb="sm">
        {t('reach.title')}
      </Title>
      <ul className={classes['reach']}>
        {parts.map(({ part, isThere, to }) => (
          <Part key={part} isThere={isThere} title={t(`reach.${part}`)} text={sayText(part, isThere)} to={to} />
        ))}
      </ul>
    </Paper>
  );
}

function Part(props: { isThere: boolean; title: string; text: string; to: Target | null }) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const { isThere, title, to } = props;
  const Mark = isThere ? IconCheck : IconMinus;

  return (
    <li>
      <Mark size={20} aria-hidden color={isThere ? 'var(--level-delighting-text)' : 'var(--line-strong)'} />
      <div>
        <Text fw={600} c={isThere ? 'var(--ink)' : 'dimmed'}>
          {isThere && to ? (
            <TextLink to={to} params={{ workspaceId }} fw={600}>
              {title}
            </TextLink>
          ) : (
            title
          )}
          <VisuallyHidden>: {t(isThere ? 'reach.there' : 'reach.missing')}</VisuallyHidden>
        </Text>
        <Text fz="sm" c="dimmed">
          {props.text}
        </Text>
      </div>
    </li>
  );
}
