import type { Measure, MeasureState } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { atNoon, today, useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { GlanceCard } from './glance-card.tsx';
import classes from './overview.module.css';
import { measuresUnderWayOf } from './overview-queries.ts';

const most = 4;
/** As many as are looked through for what is past its date. */
const looked = 100;

/** Step 3: what is under way, and what is past its date. */
export function Running() {
  const { t } = useTranslation('overview');
  const workspaceId = useWorkspaceId();
  const { data } = useQuery(measuresUnderWayOf(workspaceId, looked));
  const sayTitle = useSayTitle();
  if (data?.count === 0) return <NothingPlanned />;

  const underWay = data?.underWay.items ?? [];
  const late = underWay.filter((measure) => isLate(measure, today()));
  const shown = [...late, ...underWay.filter((measure) => !late.includes(measure))].slice(0, most);
  return (
    <GlanceCard
      step="implementation"
      title={data ? sayTitle(data.underWay.count, late.length) : null}
      action={
        <TextLink to="/w/$workspaceId/implementation" params={{ workspaceId }}>
          {t('running.action')}
        </TextLink>
      }
    >
      {data && <States states={data.states} />}
      <ul className={classes['list']}>
        {shown.map((measure) => (
          <Row key={measure.id} measure={measure} isLate={late.includes(measure)} />
        ))}
      </ul>
      {data && <Rest count={data.underWay.count - shown.length} />}
    </GlanceCard>
  );
}

function endOf({ cases, activeCase }: Measure): string | null {
  return cases[activeCase].endsOn;
}

function isLate(measure: Measure, day: string): boolean {
  const end = endOf(measure);
  return end !== null && end < day;
}

function useSayTitle(): (underWay: number, late: number) => string {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (underWay, late) => {
    if (underWay === 0) return t('running.none');
    const running = t('running.underWay', { count: underWay, formatted: format.number(underWay) });
    return late === 0 ? running : t('running.late', { count: late, formatted: format.number(late), running });
  };
}

function States({ states }: { states: Readonly<Record<MeasureState, number>> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { proposed, decided, done } = states;
  return (
    <Text fz="sm" c="dimmed">
      {t('running.counts', {
        proposed: format.number(proposed),
        decided: format.number(decided),
        done: format.number(done),
      })}
    </Text>
  );
}

function Row({ measure, isLate: late }: { measure: Measure; isLate: boolean }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const end = endOf(measure);
  const date = end && format.date(atNoon(end));
  return (
    <li>
      <TextLink to="/w/$workspaceId/implementation/$measureId" params={{ workspaceId, measureId: measure.id }}>
        {measure.title}
      </TextLink>
      <span className={classes['figure']} data-late={late || undefined}>
        {date ? t(late ? 'running.was' : 'running.until', { date }) : t('running.noEnd')}
      </span>
    </li>
  );
}

function Rest({ count }: { count: number }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  if (count <= 0) return null;
  return (
    <Text fz="xs" c="dimmed">
      {t('running.more', { count, formatted: format.number(count) })}
    </Text>
  );
}

function NothingPlanned() {
  const { t } = useTranslation('overview');
  const workspaceId = useWorkspaceId();
  const mayPlan = useMay('measure.edit');
  return (
    <GlanceCard
      step="implementation"
      title={t('running.emptyTitle')}
      action={
        mayPlan && (
          <TextLink to="/w/$workspaceId/implementation/new" params={{ workspaceId }}>
            {t('running.plan')}
          </TextLink>
        )
      }
    >
      <Text c="dimmed">{t('running.empty')}</Text>
    </GlanceCard>
  );
}
