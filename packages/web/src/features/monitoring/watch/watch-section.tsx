import type { Watch } from '@anklang/domain';
import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { type MonitoringSearch, periods } from '../monitoring-search.ts';
import { SeriesSection } from './series-section.tsx';
import { SurgeList } from './surge-list.tsx';

type Props = {
  found: Watch;
  days: number;
  search: MonitoringSearch;
  onChange: (change: Partial<MonitoringSearch>) => void;
};

/** Where far more happened, or far more was rated badly, than expected; and the days of one touchpoint. */
export function WatchSection({ found, days, search, onChange }: Props) {
  const { t } = useTranslation('monitoring');
  const sayFinding = useSayFinding();
  if (found.to === null) return <NothingYet />;
  const first = found.touchpoints.find(({ step }) => step.key === search.step) ?? found.touchpoints[0];

  return (
    <>
      <Paper p="md" component="section" aria-labelledby="monitoring-watch">
        <Stack gap="sm">
          <SectionHead
            id="monitoring-watch"
            title={sayFinding(found)}
            actions={
              <SegmentedControl
                aria-label={t('watch.period')}
                size="xs"
                value={String(days)}
                data={periods.map((count) => ({
                  value: String(count),
                  label: count === 365 ? t('watch.year') : t('watch.days', { count }),
                }))}
                onChange={(chosen) => onChange({ days: periods.find((count) => String(count) === chosen) })}
              />
            }
          >
            <Lead found={found} />
          </SectionHead>
          <SurgeList touchpoints={found.touchpoints} onShow={(step) => onChange({ step })} />
          <Notes found={found} />
        </Stack>
      </Paper>
      {first && <SeriesSection found={found} step={first.step.key} days={days} search={search} onChange={onChange} />}
    </>
  );
}

function useSayFinding(): (found: Watch) => string {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  return ({ from, to, touchpoints }) => {
    const count = touchpoints.filter(({ surges }) => surges.length > 0).length;
    const period = { from: format.date(atNoon(from ?? '')), to: format.date(atNoon(to ?? '')) };
    return count === 0
      ? t('watch.findingNone', period)
      : t('watch.finding', { ...period, count, formatted: format.number(count) });
  };
}

function Lead({ found: { touchpoints, falseAlarmsPerYear } }: { found: Watch }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  return t('watch.lead', {
    formatted: format.number(touchpoints.length),
    alarms: format.number(falseAlarmsPerYear),
  });
}

function Notes({ found: { touchpoints, leftOut } }: { found: Watch }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const tooShort = touchpoints.filter(({ judged }) => !judged).length;
  if (tooShort + leftOut === 0) return null;
  return (
    <Text fz="sm" c="dimmed">
      {tooShort > 0 && t('watch.tooShort', { count: tooShort, formatted: format.number(tooShort) })}{' '}
      {leftOut > 0 && t('watch.leftOut', { count: leftOut, formatted: format.number(leftOut) })}
    </Text>
  );
}

function NothingYet() {
  const { t } = useTranslation('monitoring');
  const params = { workspaceId: useWorkspaceId() };
  const mayWrite = useMay('interaction.write');
  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-watch">
      <SectionHead
        id="monitoring-watch"
        title={t('watch.title')}
        actions={
          <Group gap="xs">
            {mayWrite && (
              <ButtonLink to="/w/$workspaceId/interactions/import" params={params} variant="default">
                {t('addInteractions')}
              </ButtonLink>
            )}
          </Group>
        }
      >
        {t('watch.nothingYet')}
      </SectionHead>
    </Paper>
  );
}
