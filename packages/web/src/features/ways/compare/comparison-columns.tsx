import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { sharePercent } from '../graph/graph-words.ts';
import type { Column } from '../table/columns.ts';
import type { StepComparison, TransitionComparison } from './compare-graphs.ts';
import type { Compared, Side } from './compare-shares.ts';
import { sayDifference } from './comparison-words.ts';

/** What both sides have in common with any comparison: shares, counts, the difference with its interval, and what it means. */
function useShareColumns<Row extends Compared>(names: { one: string; other: string }): Column<Row>[] {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const { one, other } = names;

  return useMemo(() => {
    const formats = formatsFor(language);
    const shareOf = ({ customers, of }: Side) => (of === 0 ? null : customers / of);
    const side = (key: 'one' | 'other', name: string): Column<Row> => ({
      key,
      label: t('compare.column.share', { name }),
      value: (row) => shareOf(row[key]),
      show: (row) => {
        const share = shareOf(row[key]);
        return share === null ? '–' : `${sharePercent(share, language)} (${formats.count(row[key].customers)})`;
      },
    });
    const points = (share: number) => formats.signed(share * 100, 1);
    return [
      side('one', one),
      side('other', other),
      {
        key: 'difference',
        label: t('compare.column.difference'),
        value: ({ difference }) => (difference === null ? null : difference.value * 100),
        show: ({ difference }) =>
          difference === null
            ? '–'
            : `${points(difference.value)} (${formats.range(points(difference.low), points(difference.high))})`,
      },
      {
        key: 'size',
        label: t('compare.column.meaning'),
        // Sorting by it puts the largest sure differences first.
        value: ({ difference, sure }) => (difference === null ? null : Math.abs(difference.value) + (sure ? 1 : 0)),
        csv: (row) => sayDifference(row, { t, language }),
        show: (row) => sayDifference(row, { t, language }),
      },
    ];
  }, [t, language, one, other]);
}

export function useStepComparisonColumns(names: { one: string; other: string }): Column<StepComparison>[] {
  const { t } = useTranslation('ways');
  const shares = useShareColumns<StepComparison>(names);
  return useMemo(
    () => [{ key: 'name', label: t('table.step'), value: ({ step }) => step.name }, ...shares],
    [t, shares],
  );
}

export function useTransitionComparisonColumns(names: { one: string; other: string }): Column<TransitionComparison>[] {
  const { t } = useTranslation('ways');
  const shares = useShareColumns<TransitionComparison>(names);
  return useMemo(
    () => [
      { key: 'from', label: t('table.from'), value: ({ from }) => from.name },
      { key: 'to', label: t('table.to'), value: ({ to }) => to.name },
      ...shares,
    ],
    [t, shares],
  );
}
