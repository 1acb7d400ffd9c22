import type { SurgeOfStep, Watch, WaveChanges } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { changesOf, watchOf } from '../monitoring/index.ts';
import { GlanceCard } from './glance-card.tsx';
import classes from './overview.module.css';

const days = 90;
const most = 2;
type Watched = Watch['touchpoints'][number];

/** Step 4: what is brewing in the interactions, and what has changed between the last two waves. */
export function Moving() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { data: watch } = useQuery(watchOf(workspaceId, days));
  const { data: changes } = useQuery(changesOf(workspaceId, undefined));
  const sayTitle = useSayTitle();
  if (watch?.from === null && !changes?.survey) return <NothingYet />;

  const loud = watch?.touchpoints.filter(({ surges }) => surges.length > 0) ?? [];
  return (
    <GlanceCard
      step="monitoring"
      title={watch ? sayTitle(watch, loud) : null}
      action={
        <TextLink to="/w/$workspaceId/monitoring" params={{ workspaceId }}>
          {t('moving.action')}
        </TextLink>
      }
    >
      <ul className={classes['list']}>
        {loud.slice(0, most).map(({ step, surges }) => (
          <SurgeRow key={step.key} name={step.name} surge={surges[0]!} />
        ))}
      </ul>
      {watch && loud.length > 0 && (
        <Text fz="xs" c="dimmed">
          {t('moving.alarms', { count: watch.falseAlarmsPerYear, formatted: format.number(watch.falseAlarmsPerYear) })}
        </Text>
      )}
      {changes?.survey && <Changes survey={changes.survey} touchpoints={changes.touchpoints} />}
    </GlanceCard>
  );
}

function useSayTitle(): (watch: Watch, loud: readonly Watched[]) => string {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (watch, loud) => {
    if (watch.from === null) return t('moving.noDataTitle');
    if (loud.length === 0) return t('moving.calm');
    const names = loud.slice(0, most).map(({ step }) => step.name);
    const rest = loud.length - names.length;
    if (rest > 0) names.push(t('moving.andMore', { count: rest }));
    return t('moving.surges', { count: loud.length, names: format.list(names) });
  };
}

function SurgeRow({ name, surge }: { name: string; surge: SurgeOfStep }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { kind, from, to, observed, expected, rated, isOpen } = surge;
  const first = format.date(atNoon(from));
  const last = format.date(atNoon(to));
  const when = from === to ? first : t('moving.when', { from: first, to: last });
  const said = t(`moving.${kind}`, {
    observed: format.number(observed),
    expected: format.number(Math.round(expected)),
    rated: format.number(rated ?? 0),
  });
  return (
    <li data-stacked>
      <strong>{name}</strong>
      <span className={classes['figure']}>
        {when}: {said}
        {isOpen && ` (${t('moving.open')})`}
      </span>
    </li>
  );
}

type ChangesProps = { survey: NonNullable<WaveChanges['survey']>; touchpoints: WaveChanges['touchpoints'] };

function Changes({ survey, touchpoints }: ChangesProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const changed = touchpoints.filter(({ direction }) => direction !== 'none');
  const before = survey.before.name;
  if (changed.length === 0) return <Text fz="sm">{t('moving.unchanged', { before })}</Text>;

  const names = changed.map(({ name, direction }) =>
    t(direction === 'rising' ? 'moving.better' : 'moving.worse', { name }),
  );
  return (
    <Text fz="sm">
      {t('moving.changed', { before, count: changed.length, formatted: format.number(changed.length) })}{' '}
      {format.list(names)}.
    </Text>
  );
}

function NothingYet() {
  const { t } = useTranslation('overview');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('interaction.write');
  return (
    <GlanceCard
      step="monitoring"
      title={t('moving.noDataTitle')}
      action={
        mayImport && (
          <TextLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
            {t('moving.import')}
          </TextLink>
        )
      }
    >
      <Text c="dimmed">{t('moving.noData')}</Text>
    </GlanceCard>
  );
}
