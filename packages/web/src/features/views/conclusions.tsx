import type { ShownViews } from '@anklang/domain';
import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { drawConclusions } from './prepare-result.ts';
import classes from './views.module.css';

/** What is sure, what to do about it, and where. */
export function Conclusions({ result }: { result: ShownViews }) {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const found = drawConclusions(result);
  return (
    <Paper p="lg" component="section" aria-labelledby="view-next">
      <SectionHead id="view-next" title={t('next.title')}>
        {found.length === 0 && t('next.nothing')}
      </SectionHead>
      <div className={classes['conclusions']}>
        {found.map(({ of, touchpoints }) => (
          <section key={of} aria-labelledby={`view-${of}`}>
            <h3 id={`view-${of}`}>{t(`next.${of}`)}</h3>
            <Text fz="sm" c="dimmed" mb={6}>
              {t(`next.${of}Text`)}
            </Text>
            <ul>
              {touchpoints.map(({ id, name }) => (
                <li key={id}>
                  <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
                    {name}
                  </TextLink>
                  <TextLink
                    to="/w/$workspaceId/journeys"
                    params={{ workspaceId }}
                    search={{ touchpoint: id }}
                    fz="sm"
                    c="dimmed"
                    aria-label={t('next.journeysOf', { name })}
                  >
                    {t('next.journeys')}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Paper>
  );
}
