import type { InteractionSummary } from '@anklang/domain';
import { Button, Group, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { Details } from '../../../ui/details.tsx';
import { drawMonthsSvg } from './draw-months-svg.ts';
import { MonthBars } from './month-bars.tsx';
import { type MonthsModel, prepareMonths } from './prepare-months.ts';

/** How much happened when: a finding as its title, bars, the same as a table, and both to take along. */
export function MonthChart({ months }: { months: InteractionSummary['months'] }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const model = useMemo(() => prepareMonths(months, language), [months, language]);
  if (model === null) return null;
  const title = sayFinding(model);
  const basis = t(model.by === 'month' ? 'months.monthly' : 'months.yearly');
  const head = [t(model.by === 'month' ? 'months.month' : 'months.year'), t('overview.interactions')];
  const name = t('months.fileName');
  const saveCsv = () => {
    const rows = model.bars.map(({ key, interactions }) => [key, String(interactions)]);
    saveFile({ name: `${name}.csv`, content: writeCsv([head, ...rows]), type: 'text/csv' });
  };
  const saveSvg = () =>
    saveFile({ name: `${name}.svg`, content: drawMonthsSvg(model, { title, basis }), type: 'image/svg+xml' });

  return (
    <Paper p="md" component="section" aria-labelledby="months-title">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} id="months-title">
            {title}
          </Title>
          <Text fz="sm" c="dimmed">
            {basis}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <Download label={t('months.csvLabel')} onClick={saveCsv}>
            {t('months.csv')}
          </Download>
          <Download label={t('months.svgLabel')} onClick={saveSvg}>
            {t('months.svg')}
          </Download>
        </Group>
      </Group>
      <MonthBars model={model} label={`${title}. ${basis}`} />
      <Details summary={t('months.asTable')}>
        <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}>
          <Table fz="sm" w="auto" miw={280} stickyHeader aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{head[0]}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {head[1]}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {model.bars.map((bar) => (
                <Table.Tr key={bar.key}>
                  <Table.Th scope="row" fw={400}>
                    {bar.label}
                  </Table.Th>
                  <Table.Td ta="right">{bar.text}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      </Details>
    </Paper>
  );

  function sayFinding({ by, bars, peak, least, isEven }: MonthsModel): string {
    const words = { month: peak.label, formatted: peak.text };
    if (bars.length === 1) return t('months.single', { ...words, count: peak.interactions });
    if (isEven) return t(by === 'month' ? 'months.even' : 'months.evenYear', { low: least.text, high: peak.text });
    return t(by === 'month' ? 'months.peak' : 'months.peakYear', words);
  }
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
