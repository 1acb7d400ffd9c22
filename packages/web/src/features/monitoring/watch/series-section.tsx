import type { Watch, WatchedSeries } from '@anklang/domain';
import { Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { seriesOf } from '../monitoring-queries.ts';
import type { MonitoringSearch } from '../monitoring-search.ts';
import { SeasonSection } from './season-section.tsx';
import { SeriesChart } from './series-chart.tsx';

type Props = {
  found: Watch;
  step: string;
  days: number;
  search: MonitoringSearch;
  onChange: (change: Partial<MonitoringSearch>) => void;
};

/** The days of one touchpoint with what was to be expected, and what recurs there. */
export function SeriesSection({ found, step, days, search, onChange }: Props) {
  const { t } = useTranslation('monitoring');
  const query = useQuery({ ...seriesOf(useWorkspaceId(), { step, days }), placeholderData: keepPreviousData });

  return (
    <>
      <Paper p="md" component="section" id="monitoring-series" aria-label={t('watch.show')}>
        <Stack gap="md">
          <StepSelect found={found} step={step} onStep={(key) => onChange({ step: key })} />
          <Loaded query={query}>{(series) => <Charts series={series} isStale={query.isPlaceholderData} />}</Loaded>
        </Stack>
      </Paper>
      {query.data && (
        <SeasonSection
          series={query.data}
          of={search.recurs ?? 'volume'}
          onOf={(of) => onChange({ recurs: of === 'ratings' ? of : undefined })}
        />
      )}
    </>
  );
}

function StepSelect({ found, step, onStep }: Pick<Props, 'found' | 'step'> & { onStep: (key: string) => void }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const steps = found.touchpoints.map((one) => one.step).toSorted((a, b) => format.compare(a.name, b.name));
  const touchpointId = steps.find(({ key }) => key === step)?.touchpointId ?? null;

  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        label={t('series.touchpoint')}
        value={step}
        onChange={({ currentTarget: { value } }) => onStep(value)}
        data={steps.map(({ key, name }) => ({ value: key, label: name }))}
      />
      {touchpointId && (
        <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId }} pb={8}>
          {t('series.toTouchpoint')}
        </TextLink>
      )}
    </Group>
  );
}

function Charts({ series, isStale }: { series: WatchedSeries; isStale: boolean }) {
  const { t } = useTranslation('monitoring');
  if (series.volume.length === 0) return <Text c="dimmed">{t('series.tooShort')}</Text>;
  return (
    <Stack gap="lg" style={{ opacity: isStale ? 0.6 : 1 }} aria-busy={isStale}>
      <SeriesChart series={series} kind="volume" />
      <SeriesChart series={series} kind="badShare" />
    </Stack>
  );
}
