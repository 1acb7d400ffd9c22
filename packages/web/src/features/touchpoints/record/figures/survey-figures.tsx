import type { Survey, TouchpointRecord } from '@anklang/domain';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../../charts/format.ts';
import { useLanguage } from '../../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../../lib/session/index.ts';
import { LevelMark } from '../../../../ui/level-mark.tsx';
import { prepareRow } from '../../../insights/index.ts';
import { useTouchpointWave } from '../use-touchpoint-wave.ts';
import { figuresOf } from './figures-query.ts';
import { TrendPicture } from './trend-picture.tsx';

type Props = { record: TouchpointRecord; surveys: readonly Survey[] };

/** What the chosen wave says, and how it came to be so over the waves of its survey. */
export function SurveyFigures({ record, surveys }: Props) {
  const { t } = useTranslation(['touchpoints', 'insights', 'candidates']);
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const { picked, insight, isAbsent } = useTouchpointWave(record, surveys);
  const figures = useQuery({ ...figuresOf(workspaceId, record.id), enabled: picked !== null });
  const row = insight.data ? prepareRow(insight.data.entry, { formats, unit: 'outcome', touchpointId: null }) : null;
  const survey = figures.data?.surveys.find(({ surveyId }) => surveyId === picked?.survey.id);

  return (
    <div>
      <Title order={3} mb={4}>
        {t('record.figures.survey')}
      </Title>
      {(!picked || isAbsent) && <Text c="dimmed">{t('record.figures.noSurvey')}</Text>}
      {picked && row && !insight.isError && (
        <Stack gap={4}>
          <Text fz="sm" c="dimmed">
            {t('record.figures.wave', { name: picked.wave.name })}
          </Text>
          <Text>{t('record.figures.answers', { count: insight.data?.entry.n ?? 0, formatted: row.n.text })}</Text>
          {row.levels?.shown.map(({ level, text, interval }) => (
            <Text key={level} fz="sm">
              <LevelMark level={level} label={t(`insights:level.${level}`)} /> <strong>{text}</strong> ({interval})
            </Text>
          ))}
          <Text>
            {row.influence.kind === 'estimate'
              ? t('record.figures.influence', { share: row.influence.text, interval: row.influence.interval })
              : t('record.figures.noInfluence')}
          </Text>
          {insight.data?.entry.influence && (
            <Text>{sayRank(insight.data.entry.influence, { ranked: insight.data.basis.ranked })}</Text>
          )}
          <Text fz="sm">
            <Anchor href="#survey">{t('record.figures.details')}</Anchor>
          </Text>
        </Stack>
      )}
      {survey && (
        <TrendPicture
          title={t('candidates:figures.waves', { name: survey.surveyName })}
          points={survey.waves}
          trend={survey.trend}
        />
      )}
    </div>
  );

  function sayRank(
    { rank, rankLow, rankHigh }: { rank: number; rankLow: number; rankHigh: number },
    { ranked }: { ranked: number },
  ): string {
    if (rankLow === rankHigh) return t('candidates:figures.rankSure', { rank, ranked });
    return t('candidates:figures.rank', { rank, range: formats.span(rankLow, rankHigh), ranked });
  }
}
