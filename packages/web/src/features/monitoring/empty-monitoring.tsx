import { IconActivityHeartbeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Nothing to compare yet: what it takes. */
export function EmptyMonitoring() {
  const { t } = useTranslation('monitoring');
  const params = { workspaceId: useWorkspaceId() };
  const mayImport = useMay('survey.import');
  const mayWrite = useMay('interaction.write');

  return (
    <EmptyState
      icon={<IconActivityHeartbeat size={36} />}
      title={t('emptyTitle')}
      actions={
        <>
          {mayImport && (
            <ButtonLink to="/w/$workspaceId/surveys/import" params={params}>
              {t('addFirstWave')}
            </ButtonLink>
          )}
          {mayWrite && (
            <ButtonLink to="/w/$workspaceId/interactions/import" params={params} variant="default">
              {t('addInteractions')}
            </ButtonLink>
          )}
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
