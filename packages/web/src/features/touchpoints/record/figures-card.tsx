import type { Survey, TouchpointRecord } from '@anklang/domain';
import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BreakFigures } from './figures/break-figures.tsx';
import { InteractionFigures } from './figures/interaction-figures.tsx';
import { SurveyFigures } from './figures/survey-figures.tsx';

type Props = { record: TouchpointRecord; surveys: readonly Survey[] };

/** What is known of a touchpoint in numbers, beside its description. */
export function FiguresCard({ record, surveys }: Props) {
  const { t } = useTranslation('touchpoints');

  return (
    <Paper p="md" component="section" aria-labelledby="figures-title">
      <Title order={2} id="figures-title" mb="sm">
        {t('record.figures.title')}
      </Title>
      <Stack gap="md">
        <SurveyFigures record={record} surveys={surveys} />
        <InteractionFigures touchpointId={record.id} />
        <BreakFigures touchpointId={record.id} />
      </Stack>
    </Paper>
  );
}
