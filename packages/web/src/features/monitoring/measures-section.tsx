import { Paper } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

/** Where the proof of measures stands. */
export function MeasuresSection() {
  const { t } = useTranslation('monitoring');
  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-measures">
      <SectionHead
        id="monitoring-measures"
        title={t('measures.title')}
        actions={
          <ButtonLink
            to="/w/$workspaceId/implementation"
            params={{ workspaceId: useWorkspaceId() }}
            variant="default"
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            {t('measures.action')}
          </ButtonLink>
        }
      >
        {t('measures.lead')}
      </SectionHead>
    </Paper>
  );
}
