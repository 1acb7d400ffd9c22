import type { ViewComparison } from '@anklang/domain';
import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './views.module.css';

/** What both sides read and in which order they are asked. */
export function ViewAbout({ comparison: { introduction, touchpoints } }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const count = touchpoints.length;
  return (
    <Paper p="lg" component="section" aria-labelledby="view-about">
      <SectionHead id="view-about" title={t('about.title')}>
        {t('about.points', { count, formatted: format.number(count) })}
      </SectionHead>
      {introduction && (
        <Text className={classes['introduction'] ?? ''} mb="sm">
          {introduction}
        </Text>
      )}
      <ol className={classes['asked']}>
        {touchpoints.map(({ id, name }) => (
          <li key={id}>
            <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
              {name}
            </TextLink>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
