import type { SeasonOfStep, WatchedSeries } from '@anklang/domain';
import { Paper, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import classes from '../monitoring.module.css';
import { type NamedPart, useNamedParts, useSayRecurring } from './say-season.ts';

type Of = 'volume' | 'ratings';
type Props = { series: WatchedSeries; of: Of; onOf: (of: Of) => void };

/** What recurs at a touchpoint by month and by day of the week. */
export function SeasonSection({ series, of, onOf }: Props) {
  const { t } = useTranslation('monitoring');
  const season = of === 'volume' ? series.seasonOfVolume : series.seasonOfRatings;
  const sayRecurring = useSayRecurring();

  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-season">
      <Stack gap="sm">
        <SectionHead
          id="monitoring-season"
          title={t('season.title', { name: series.step.name })}
          actions={
            <SegmentedControl
              aria-label={t('season.of')}
              size="xs"
              value={of}
              data={(['volume', 'ratings'] as const).map((value) => ({ value, label: t(`season.${value}`) }))}
              onChange={(chosen) => onOf(chosen === 'ratings' ? chosen : 'volume')}
            />
          }
        >
          {t('season.lead')}
        </SectionHead>
        <Text fw={600}>{sayRecurring(season, of)}</Text>
        <Parts season={season} of={of} />
      </Stack>
    </Paper>
  );
}

function Parts({ season, of }: { season: SeasonOfStep; of: Of }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const { months, weekdays } = useNamedParts(season);

  return (
    <div className={classes['seasons']}>
      <div>
        {months ? (
          <PartTable kind="months" parts={months} of={of} />
        ) : (
          <Text fz="sm" c="dimmed">
            {t('season.tooShort', {
              needed: format.number(season.neededMonths),
              have: format.number(season.wholeMonths),
            })}
          </Text>
        )}
      </div>
      <div>
        {weekdays ? (
          <PartTable kind="weekdays" parts={weekdays} of={of} />
        ) : (
          <Text fz="sm" c="dimmed">
            {t('season.noWeekdays')}
          </Text>
        )}
      </div>
    </div>
  );
}

type TableProps = { kind: 'months' | 'weekdays'; parts: readonly NamedPart[]; of: Of };

function PartTable({ kind, parts, of }: TableProps) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const usual = of === 'volume' ? 1 : 0;
  const values = [usual, ...parts.flatMap(({ by }) => [by.low, by.high])];
  const axis = makeAxis({ values, width: 100, withZero: of === 'ratings', ticks: 2 });
  const write = (value: number) => (of === 'volume' ? formats.decimal(value, 2) : formats.signed(value, 1));

  return (
    <>
      <Title order={3} mb={6}>
        {t(`season.${kind}`)}
      </Title>
      <TableFrame label={t(`season.${kind}`)} minWidth={340}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`season.part.${kind}`)}</Table.Th>
            <Table.Th scope="col" w="45%">
              {t(`season.${of}By`)}
              <AxisMarks axis={axis} write={(tick) => (of === 'volume' ? formats.decimal(tick, 1) : write(tick))} />
            </Table.Th>
            {kind === 'months' && <Table.Th scope="col">{t('season.seen')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map(({ name, by, years, isRecognisable }) => {
            const said = `${write(by.value)} (${formats.range(write(by.low), write(by.high))})`;
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={isRecognisable ? 600 : 400}>
                  {name}
                  {isRecognisable && (
                    <Text fz="xs" c="dimmed">
                      {t('season.recognisable')}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>
                  <DotWhisker axis={axis} {...by} label={`${name}: ${said}`} />
                  <Text fz="xs" c="dimmed">
                    {said}
                  </Text>
                </Table.Td>
                {years !== null && (
                  <Table.Td>
                    {years > 1
                      ? t('season.years', { count: years, formatted: format.number(years) })
                      : t('season.once')}
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </TableFrame>
    </>
  );
}
