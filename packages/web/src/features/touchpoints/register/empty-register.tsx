import { Text } from '@mantine/core';
import { IconHandFinger } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Before there is a touchpoint: what one is, and the ways to the first. */
export function EmptyRegister({ add }: { add: ReactNode }) {
  const { t } = useTranslation('touchpoints');
  const workspaceId = useWorkspaceId();
  const mayAdd = useMay('touchpoint.manage');
  const mayImport = useMay('survey.import');

  return (
    <EmptyState
      icon={<IconHandFinger size={40} stroke={1.4} />}
      title={t('register.none')}
      actions={
        <>
          {add}
          {mayAdd && (
            <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/starters" params={{ workspaceId }}>
              {t('register.fromStarters')}
            </ButtonLink>
          )}
          {mayImport && (
            <ButtonLink variant="default" to="/w/$workspaceId/surveys/import" params={{ workspaceId }}>
              {t('register.fromSurvey')}
            </ButtonLink>
          )}
          <ButtonLink variant="default" to="/w/$workspaceId/interactions/names" params={{ workspaceId }}>
            {t('register.fromData')}
          </ButtonLink>
        </>
      }
    >
      <Text mb="xs">{t('register.noneText')}</Text>
      <Text>{mayAdd ? t('register.noneFirst') : t('register.noneNoRight')}</Text>
    </EmptyState>
  );
}
