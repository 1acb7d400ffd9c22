import type { WatchedSeries } from '@anklang/domain';
import { Button, Group, ScrollArea, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { fileNameOf, saveFile } from '../../../lib/save-file.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { Details } from '../../../ui/details.tsx';
import { drawSeriesSvg } from './draw-series-svg.ts';
import { type DrawnDay, prepareSeries, type SeriesKind } from './prepare-series.ts';
import { SeriesPicture } from './series-picture.tsx';

type Props = { series: WatchedSeries; kind: SeriesKind };

/** One series: its finding as the title, the picture, the same as a table, and both to take along. */
export function SeriesChart({ series, kind }: Props) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const model = prepareSeries(series, kind);
  const { name } = series.step;
  const id = `monitoring-${kind}`;
  if (!model) {
    return (
      <section aria-labelledby={id}>
        <Title order={3} id={id}>
          {t(`series.${kind}Axis`)}
        </Title>
        <Text c="dimmed">{t('series.noRatings')}</Text>
      </section>
    );
  }
  const sayDay = (day: string) => format.date(atNoon(day));
  const title = model.peak
    ? t(`series.${kind}Surge`, { name, peak: sayDay(model.peak) })
    : t(`series.${kind}Calm`, { name });
  const write = (value: number) =>
    kind === 'volume' ? formats.decimal(value, digitsOf(value)) : formats.percent(value);
  const words = { title, axis: t(`series.${kind}Axis`), band: t('series.band'), sayDay, write };
  const saveCsv = () =>
    saveFile({
      name: fileNameOf(title, 'csv'),
      content: writeCsv([
        [t('series.day'), t('series.observed'), t('series.expected'), '2,5 %', '97,5 %', t('series.marked')],
        ...model.days.map(({ day, observed, expected, low, high, isMarked }) => [
          ...[day, observed, expected, low, high],
          isMarked ? 1 : 0,
        ]),
      ]),
      type: 'text/csv',
    });
  const saveSvg = () =>
    saveFile({ name: fileNameOf(title, 'svg'), content: drawSeriesSvg(model, words), type: 'image/svg+xml' });

  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={3} id={id}>
            {title}
          </Title>
          <Text fz="sm" c="dimmed">
            {words.axis}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <Download label={t('series.csvLabel', { title })} onClick={saveCsv}>
            {t('series.csv')}
          </Download>
          <Download label={t('series.svgLabel', { title })} onClick={saveSvg}>
            {t('series.svg')}
          </Download>
        </Group>
      </Group>
      <SeriesPicture model={model} label={`${title}. ${words.axis}`} write={write} sayDay={sayDay} />
      <Details summary={t('series.asTable')}>
        <DayTable days={model.days} label={title} write={write} sayDay={sayDay} />
      </Details>
    </section>
  );
}

/** Expected counts are rarely whole. */
function digitsOf(value: number): number {
  return Number.isInteger(value) || value >= 100 ? 0 : 1;
}

type Writing = { write: (value: number) => string; sayDay: (day: string) => string };

function DayTable({ days, label, write, sayDay }: Writing & { days: readonly DrawnDay[]; label: string }) {
  const { t } = useTranslation('monitoring');
  const formats = formatsFor(useLanguage());
  const columns = [t('series.observed'), t('series.expected'), t('series.band')];

  return (
    <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      <Table fz="sm" w="auto" miw={320} stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('series.day')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" ta="right">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.toReversed().map(({ day, observed, expected, low, high, isMarked }) => (
            <Table.Tr key={day}>
              <Table.Th scope="row" fw={isMarked ? 600 : 400}>
                {sayDay(day)}
                {isMarked && ' ▲'}
              </Table.Th>
              <Table.Td ta="right">{observed === null ? '–' : write(observed)}</Table.Td>
              <Table.Td ta="right">{write(expected)}</Table.Td>
              <Table.Td ta="right">
                {low === null || high === null ? '–' : formats.range(write(low), write(high))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

function Download(props: { label: string; onClick: () => void; children: string }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={15} aria-hidden />}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
