import type { Survey, TouchpointRecord } from '@anklang/domain';
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { prepareRow } from '../../insights/index.ts';
import { graphOf, summaryOf, writeQuestion } from '../../ways/index.ts';
import { useTouchpointWave } from './use-touchpoint-wave.ts';

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
      </Stack>
    </Paper>
  );
}

function SurveyFigures({ record, surveys }: Props) {
  const { t } = useTranslation(['touchpoints', 'insights']);
  const formats = formatsFor(useLanguage());
  const { picked, insight, isAbsent } = useTouchpointWave(record, surveys);
  const row = insight.data ? prepareRow(insight.data.entry, { formats, unit: 'outcome', touchpointId: null }) : null;

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
            {row.rank && row.influence.kind === 'estimate'
              ? t('record.figures.influence', {
                  share: row.influence.text,
                  interval: row.influence.interval,
                  rank: row.rank.text,
                })
              : t('record.figures.noInfluence')}
          </Text>
          <Text fz="sm">
            <Anchor href="#survey">{t('record.figures.details')}</Anchor>
          </Text>
        </Stack>
      )}
    </div>
  );
}

/** How often customers were here, as far as their interactions are known. */
function InteractionFigures({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('touchpoints');
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const summary = useQuery(summaryOf(workspaceId));
  const hasAny = (summary.data?.interactions ?? 0) > 0;
  const graph = useQuery({ ...graphOf({ workspaceId, question: {} }), enabled: hasAny });
  if (!hasAny) return null;
  const place = graph.data?.steps.findIndex((step) => step.touchpointId === touchpointId) ?? -1;
  const visit = graph.data?.visits.find(({ step }) => step === place);
  const key = graph.data?.steps[place]?.key;
  const { disappointing, ok, delighting } = visit?.ratings ?? { disappointing: 0, ok: 0, delighting: 0 };

  return (
    <div>
      <Title order={3} mb={4}>
        {t('record.figures.interactions')}
      </Title>
      {graph.isSuccess && !visit && (
        <Text c="dimmed">
          {t('record.figures.noInteractions')}{' '}
          <TextLink to="/w/$workspaceId/interactions/names" params={{ workspaceId }}>
            {t('record.figures.names')}
          </TextLink>
        </Text>
      )}
      {graph.data && visit && key && (
        <Stack gap={4}>
          <Text>
            {t('record.figures.count', { count: visit.interactions, formatted: formats.count(visit.interactions) })}
          </Text>
          <Text>
            {t('record.figures.customers', {
              count: visit.customers,
              formatted: formats.count(visit.customers),
              share: formats.percent(visit.customers / Math.max(1, graph.data.customers), 1),
            })}
          </Text>
          {disappointing + ok + delighting > 0 && (
            <Text fz="sm">
              {t('record.figures.rated', {
                disappointing: formats.count(disappointing),
                ok: formats.count(ok),
                delighting: formats.count(delighting),
              })}
            </Text>
          )}
          <Text>
            <TextLink to="/w/$workspaceId/ways" params={{ workspaceId }} search={writeQuestion({ through: [key] })}>
              {t('record.figures.ways')}
            </TextLink>
          </Text>
        </Stack>
      )}
    </div>
  );
}
