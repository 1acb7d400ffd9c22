import type { Candidates } from '@anklang/domain';
import { List, Paper, Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { Details } from '../../ui/details.tsx';

/** What the order rests on, and how it comes about. */
export function AboutOrder({ found }: { found: Candidates }) {
  const { t } = useTranslation('candidates');
  const formats = formatsFor(useLanguage());

  return (
    <Paper p="md" component="section" aria-labelledby="order-rests">
      <Title order={2} id="order-rests" mb="xs">
        {t('rests.title')}
      </Title>
      <List spacing={2} mb="sm">
        {basisOf(found, { t, count: formats.count }).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Details summary={t('how.title')}>
        <Stack gap="xs" maw="80ch">
          <Text>{t('how.order')}</Text>
          <Text>{t('how.inside')}</Text>
          <Text>{t('how.compared')}</Text>
          <Text>{t('how.disappointment')}</Text>
        </Stack>
      </Details>
    </Paper>
  );
}

type Speech = { t: TFunction<'candidates'>; count: (value: number) => string };

function basisOf(found: Candidates, { t, count: write }: Speech): string[] {
  const { count, leftOut, interactions, customers, coreForms } = found;
  return [
    t('rests.compared', { count, formatted: write(count) }),
    ...(leftOut > 0 ? [t('rests.leftOut', { count: leftOut, formatted: write(leftOut) })] : []),
    sayWave(found.survey, { t, count: write }),
    interactions === 0
      ? t('rests.noInteractions')
      : t('rests.interactions', { count: interactions, formatted: write(interactions), customers: write(customers) }),
    coreForms === 0 ? t('rests.noForms') : t('rests.forms', { count: coreForms, formatted: write(coreForms) }),
  ];
}

function sayWave(survey: Candidates['survey'], { t, count: write }: Speech): string {
  if (!survey) return t('rests.noSurvey');
  const names = { survey: survey.surveyName, wave: survey.waveName };
  if (survey.outcomeName === null) return t('rests.waveProblem', names);
  return t('rests.wave', { ...names, respondents: write(survey.respondents), outcome: survey.outcomeName });
}
