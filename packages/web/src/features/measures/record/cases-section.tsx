import { type Measure, type MeasureCase, measureCases } from '@anklang/domain';
import { Badge, Button, Paper, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../../ui/section-head.tsx';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';
import { DecideDialog } from './decide-dialog.tsx';

const rows = ['startsOn', 'endsOn', 'oneOff', 'perMonth', 'hours', 'target', 'note'] as const;
type RowName = (typeof rows)[number];

/** The three cases and reality, side by side; another can be made the one that holds. */
export function CasesSection({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const [switching, setSwitching] = useState<MeasureCase | null>(null);
  const { activeCase, mayDecide } = measure;

  return (
    <Paper p="md" component="section" aria-labelledby="cases-title">
      <SectionHead id="cases-title" title={t('cases.title')}>
        {t('cases.lead', { case: t(`case.${activeCase}`) })}
      </SectionHead>
      <Table.ScrollContainer
        minWidth={720}
        mt="xs"
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('cases.title') } }}
      >
        <Table aria-labelledby="cases-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {measureCases.map((name) => (
                <Table.Th key={name} scope="col" className={name === activeCase ? classes['active'] : ''}>
                  {t(`case.${name}`)}{' '}
                  {name === activeCase && (
                    <Badge tt="none" variant="default" bg="var(--card)" c="var(--ink)" bd="1px solid var(--line)">
                      {t('cases.active')}
                    </Badge>
                  )}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('cases.actual')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row} row={row} measure={measure} />
            ))}
            {mayDecide && (
              <Table.Tr className="no-print">
                <Table.Td />
                {measureCases.map((name) => (
                  <Table.Td key={name} className={name === activeCase ? classes['active'] : ''}>
                    {name !== activeCase && (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={t('cases.switchTo', { case: t(`case.${name}`) })}
                        onClick={() => setSwitching(name)}
                      >
                        {t('cases.switch')}
                      </Button>
                    )}
                  </Table.Td>
                ))}
                <Table.Td />
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {switching && <DecideDialog measure={measure} toCase={switching} onClose={() => setSwitching(null)} />}
    </Paper>
  );
}

function Row({ row, measure }: { row: RowName; measure: Measure }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { cases, actual, activeCase, goal } = measure;
  const said = (value: string | number | null | undefined) => {
    if (value === null || value === undefined || value === '') return '–';
    if (row === 'startsOn' || row === 'endsOn') return words.day(String(value));
    if (row === 'note') return value;
    if (row === 'target') return words.value(goal.metric, Number(value));
    return row === 'hours' ? words.count(Number(value)) : words.money(Number(value));
  };

  return (
    <Table.Tr>
      <Table.Th scope="row">{t(`cases.row.${row}`)}</Table.Th>
      {measureCases.map((name) => (
        <Table.Td key={name} className={name === activeCase ? classes['active'] : ''}>
          {said(cases[name][row])}
        </Table.Td>
      ))}
      <Table.Td>{row === 'target' || row === 'note' ? null : said(actual[row])}</Table.Td>
    </Table.Tr>
  );
}
