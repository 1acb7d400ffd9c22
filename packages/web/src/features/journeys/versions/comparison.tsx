import { compareMaps, countDifferences, type JourneyMapContent } from '@anklang/domain';
import { Stack, Table, Text } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { useNames } from '../lanes/use-names.ts';
import { ComparedParts } from './compared-parts.tsx';
import { Finding } from './comparison-finding.tsx';
import { SaidText, useRowName } from './comparison-words.tsx';
import { Mark } from './mark.tsx';
import { type ComparedRow, type ComparedRows, prepareSteps } from './prepare-comparison.ts';
import classes from './versions.module.css';

type Props = { before: JourneyMapContent; after: JourneyMapContent; onlyDifferent: boolean };

/** Both states beside each other: first how much is different, then step by step what. */
export function Comparison({ before, after, onlyDifferent }: Props) {
  const { t } = useTranslation('journeyParts');
  const others = useMemo(() => [after, before], [after, before]);
  const names = useNames(others);
  const comparison = useMemo(() => compareMaps(before, after), [before, after]);
  const steps = useMemo(() => prepareSteps({ before, after }, names), [before, after, names]);
  if (countDifferences(comparison) === 0) return <Text>{t('compare.same')}</Text>;
  const shown = onlyDifferent ? steps.filter(({ marks }) => marks.length > 0) : steps;

  return (
    <Stack gap="md">
      <Finding before={before} after={after} comparison={comparison} />
      {shown.length > 0 && (
        <TableFrame label={t('compare.table')} minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="24%">
                {t('compare.what')}
              </Table.Th>
              <Table.Th scope="col" w="38%">
                {t('compare.from')}
              </Table.Th>
              <Table.Th scope="col" w="38%">
                {t('compare.to')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((step) => (
              <StepRows key={step.id} step={step} />
            ))}
          </Table.Tbody>
        </TableFrame>
      )}
      <ComparedParts comparison={comparison} names={names} />
    </Stack>
  );
}

function StepRows({ step }: { step: ComparedRows }) {
  const { t } = useTranslation('journeyParts');

  return (
    <Fragment>
      <Table.Tr className={classes['stepHead']} data-quiet={step.marks.length === 0 || undefined}>
        <Table.Th scope="rowgroup" colSpan={3}>
          <span className={classes['stepName']} data-removed={step.marks.includes('removed') || undefined}>
            {step.name}
          </span>
          {step.marks.map((mark) => (
            <Mark key={mark} mark={mark} />
          ))}
          {step.marks.length === 0 && <span className={classes['same']}>{t('compare.mark.same')}</span>}
        </Table.Th>
      </Table.Tr>
      {step.rows.map((row) => (
        <RowOfStep key={row.key} row={row} />
      ))}
    </Fragment>
  );
}

function RowOfStep({ row }: { row: ComparedRow }) {
  const nameOf = useRowName();
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['rowName']}>
        {nameOf(row.of)}
      </Table.Th>
      <Table.Td className={classes['was']}>
        <SaidText said={row.before} other={null} />
      </Table.Td>
      <Table.Td className={classes['is']}>
        <SaidText said={row.after} other={row.before} />
      </Table.Td>
    </Table.Tr>
  );
}
