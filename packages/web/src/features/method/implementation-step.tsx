import { Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MeasuresView } from '../measures/index.ts';
import { GuidingQuestions } from './guiding-questions.tsx';

/** The third step: who does what, from when to when, with what budget and for what desired result. */
export function ImplementationStep() {
  const { t } = useTranslation(['shell', 'measures']);
  const workspaceId = useWorkspaceId();
  const mayPlan = useMay('measure.edit');

  return (
    <>
      <PageHeader
        title={t('navigation.implementation')}
        lead={t('implementation.lead')}
        actions={
          mayPlan && (
            <ButtonLink
              to="/w/$workspaceId/implementation/new"
              params={{ workspaceId }}
              leftSection={<IconPlus size={17} aria-hidden />}
            >
              {t('measures:plan')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="lg">
        <MeasuresView />
        <GuidingQuestions
          title={t('implementation.ask')}
          questions={Object.values(t('implementation.questions', { returnObjects: true }))}
        />
      </Stack>
    </>
  );
}
