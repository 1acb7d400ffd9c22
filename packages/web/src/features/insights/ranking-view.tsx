import type { Survey } from '@anklang/domain';
import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRetry } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RejectedAnswers, surveysOf, waveOf } from '../feedback/index.ts';
import { arrangeRows } from './arrange-rows.ts';
import { Basis } from './basis.tsx';
import { Findings, Warnings } from './findings.tsx';
import { sayHeadline } from './headline.ts';
import { OutcomeCard } from './outcome-card.tsx';
import { type PickedWave, pickWave } from './pick-wave.ts';
import { prepareRanking } from './prepare-ranking.ts';
import { RankingChart } from './ranking-chart.tsx';
import { RankingExports } from './ranking-exports.tsx';
import { rankingOf } from './ranking-query.ts';
import { type RankingSearch, readSorting, writeSorting } from './ranking-search.ts';
import { drawRankingSvg } from './ranking-svg.ts';
import { RankingTable } from './ranking-table.tsx';
import { RankingFilters, RankingToolbar } from './ranking-toolbar.tsx';
import { svgWords } from './ranking-words.ts';
import { useSayLead } from './use-say-lead.ts';
import { WorkLists } from './work-list.tsx';

const here = '/w/$workspaceId/ranking';

/** The main page: which touchpoints matter, how sure that is, and where to begin. */
export function RankingView() {
  const { t } = useTranslation('insights');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  const surveys = useQuery(surveysOf(workspaceId));
  const { wave } = useSearch({ from: here });

  return (
    <Loaded
      query={surveys}
      skeleton={
        <>
          <PageHeader title={t('ranking.title')} />
          <Lines />
        </>
      }
    >
      {(found) => {
        const picked = pickWave(found, wave);
        if (picked) return <WaveRanking key={picked.wave.id} surveys={found} picked={picked} />;
        return (
          <>
            <PageHeader title={t('ranking.title')} />
            <EmptyState
              title={t('empty.title')}
              actions={
                mayImport && (
                  <ButtonLink to="/w/$workspaceId/surveys/import" params={{ workspaceId }}>
                    {t('empty.action')}
                  </ButtonLink>
                )
              }
            >
              {t('empty.text')} {!mayImport && t('empty.noRight')}
            </EmptyState>
          </>
        );
      }}
    </Loaded>
  );
}

function WaveRanking({ surveys, picked }: { surveys: readonly Survey[]; picked: PickedWave }) {
  const { t } = useTranslation('insights');
  const language = useLanguage();
  const sayLead = useSayLead();
  const workspaceId = useWorkspaceId();
  const search: RankingSearch = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const waveId = picked.wave.id;
  const wave = useQuery(waveOf(workspaceId, waveId));
  const ranking = useQuery({
    ...rankingOf({ workspaceId, waveId, search }),
    // Other filters of the same wave keep the old picture until the new one is there.
    placeholderData: (previous) => previous,
  });
  const data = ranking.data;
  const model = useMemo(
    () => (data ? prepareRanking(data, { language, unit: search.unit ?? 'nps' }) : null),
    [data, language, search.unit],
  );
  const onSearch = (change: Partial<RankingSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const waveTitle = `${picked.survey.name} · ${picked.wave.name}`;
  const headline = data && model ? sayHeadline(data.report, { model, t, sayLead }) : null;
  const sorting = readSorting(search);
  const rows = model
    ? arrangeRows(model.rows, { ...sorting, search: search.search, factor: search.factor, language })
    : [];
  const drawSvg =
    data && model && headline
      ? () =>
          drawRankingSvg(rows, {
            model,
            words: svgWords({ report: data.report, title: headline.title, waveTitle, language, t }),
          })
      : null;

  return (
    <Stack gap="md" aria-busy={ranking.isFetching}>
      <div>
        <PageHeader
          title={headline?.title ?? t('ranking.title')}
          lead={
            <>
              <strong>{waveTitle}</strong>
              {headline && ` · ${headline.lead}`}
            </>
          }
          actions={<RankingExports name={waveTitle} waveId={waveId} search={search} drawSvg={drawSvg} />}
        />
        <RankingToolbar
          surveys={surveys}
          waveId={waveId}
          wave={wave.data}
          model={model}
          search={search}
          onSearch={onSearch}
        />
      </div>
      {ranking.isError && (
        <ProblemAlert
          error={ranking.error}
          onRetry={mayRetry(ranking.error) ? () => void ranking.refetch() : undefined}
        />
      )}
      {!data && ranking.isPending && (
        <>
          <Text>{t('ranking.computing')}</Text>
          <Lines count={10} height={36} />
        </>
      )}
      {data && model && !ranking.isError && (
        <Stack gap="md" style={{ opacity: ranking.isPlaceholderData ? 0.55 : 1 }}>
          <Text role="status" fz="sm" c="dimmed" hidden={!ranking.isPlaceholderData}>
            {ranking.isPlaceholderData && t('ranking.recomputing')}
          </Text>
          <OutcomeCard report={data.report} />
          <Warnings warnings={data.report.warnings} />
          <Paper p="md" component="section" aria-label={t('ranking.title')}>
            <Group justify="space-between" align="flex-end" mb="sm">
              <RankingFilters search={search} onSearch={onSearch} />
              <Group gap="md">
                <Text fz="sm" c="dimmed" role="status">
                  {t('ranking.shown', { count: rows.length, total: model.rows.length })}
                </Text>
                <SegmentedControl
                  aria-label={t('ranking.view.label')}
                  value={search.view ?? 'chart'}
                  onChange={(view) => onSearch({ view: view === 'table' ? 'table' : undefined })}
                  data={[
                    { value: 'chart', label: t('ranking.view.chart') },
                    { value: 'table', label: t('ranking.view.table') },
                  ]}
                />
              </Group>
            </Group>
            {rows.length === 0 && <Text>{t('ranking.noMatch')}</Text>}
            {rows.length > 0 && (
              <RankingRows
                as={search.view ?? 'chart'}
                rows={rows}
                model={model}
                caption={t('ranking.caption', { outcome: data.report.outcome.name })}
                waveId={waveId}
                search={search}
                sorting={sorting}
                onSort={(next) => onSearch(writeSorting(next))}
              />
            )}
          </Paper>
          <WorkLists model={model} waveId={waveId} search={search} />
          <Findings report={data.report} />
          <Basis report={data.report}>{wave.data && <RejectedAnswers wave={wave.data} />}</Basis>
        </Stack>
      )}
    </Stack>
  );
}

function RankingRows({ as, ...view }: Parameters<typeof RankingChart>[0] & { as: 'chart' | 'table' }) {
  return as === 'table' ? <RankingTable {...view} /> : <RankingChart {...view} />;
}
