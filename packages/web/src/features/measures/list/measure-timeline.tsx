import type { Measure } from '@anklang/domain';
import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { MeasureLink } from '../measure-link.tsx';
import classes from '../measures.module.css';
import { StateBadge } from '../state-badge.tsx';
import { useMeasureWords } from '../use-measure-words.ts';
import { prepareTimeline, type Timeline, type TimelineRow } from './prepare-timeline.ts';

/** Who runs when: a table in which each row has its days in words, and bars beside them. */
export function MeasureTimeline({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const timeline = prepareTimeline(measures, today());
  const { rows, running, without } = timeline;
  if (rows.length === 0) return <Text>{t('time.nothing')}</Text>;

  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t('time.finding', { count: rows.length, formatted: words.count(rows.length), running: words.count(running) })}{' '}
        {without > 0 && t('time.without', { count: without, formatted: words.count(without) })}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('time.legend')}
      </Text>
      <TableFrame label={t('time.label')} minWidth={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.title')}</Table.Th>
            <Table.Th scope="col">{t('column.dates')}</Table.Th>
            <Table.Th scope="col" style={{ width: '46%' }}>
              <Months timeline={timeline} />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.measure.id} row={row} now={timeline.today} />
          ))}
        </Table.Tbody>
      </TableFrame>
    </Stack>
  );
}

function Months({ timeline: { months } }: { timeline: Timeline }) {
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ month: 'short', year: '2-digit', timeZone: 'UTC' },
  });
  return (
    <div className={classes['months']}>
      {months.map(({ on, at }) => (
        <span key={on} style={{ left: `${at}%` }}>
          {name.format(new Date(on))}
        </span>
      ))}
    </div>
  );
}

function Row({ row: { measure, plan, actual, milestones }, now }: { row: TimelineRow; now: number | null }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const at = ({ from, width }: { from: number; width: number }) => ({ left: `${from}%`, width: `${width}%` });

  return (
    <Table.Tr>
      <Table.Th scope="row">
        <MeasureLink measure={measure} /> <StateBadge state={measure.state} />
      </Table.Th>
      <Table.Td>
        <Text fz="sm" style={{ whiteSpace: 'nowrap' }}>
          {t('time.plan')}: {words.dates(measure.cases[measure.activeCase])}
        </Text>
        {measure.actual.startsOn !== null && (
          <Text fz="sm" style={{ whiteSpace: 'nowrap' }}>
            {t('time.actual')}: {words.dates(measure.actual)}
          </Text>
        )}
        {milestones.map(({ title, on }) => (
          <Text key={`${on} ${title}`} fz="xs" c="dimmed">
            {words.day(on)}: {title}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <div className={classes['bars']} aria-hidden>
          {plan && <div className={classes['bar']} style={at(plan)} />}
          {actual && <div className={classes['real']} style={at(actual)} />}
          {milestones.map(({ title, on, at: place, isReached }) => (
            <div
              key={`${on} ${title}`}
              className={classes['milestone']}
              style={{ left: `${place}%` }}
              data-reached={isReached || undefined}
              title={`${words.day(on)}: ${title}`}
            />
          ))}
          {now !== null && <div className={classes['now']} style={{ left: `${now}%` }} title={t('time.today')} />}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
