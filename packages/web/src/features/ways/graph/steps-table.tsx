import { wilson } from '@anklang/analysis';
import type { JourneyGraph, Step } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import type { Column } from '../table/columns.ts';
import classes from '../ways.module.css';
import { sharePercent } from './graph-words.ts';
import { fewestRatings } from './step-node.tsx';

export type StepRow = { step: Step; visit: JourneyGraph['visits'][number]; share: number; rated: number };

export function stepRows(graph: JourneyGraph): StepRow[] {
  return graph.visits.map((visit) => ({
    visit,
    step: graph.steps[visit.step]!,
    share: graph.customers === 0 ? 0 : visit.customers / graph.customers,
    rated: visit.ratings.disappointing + visit.ratings.ok + visit.ratings.delighting,
  }));
}

/** Everything the graph says about its steps. */
export function useStepColumns(graph: JourneyGraph): Column<StepRow>[] {
  const { t } = useTranslation(['ways', 'insights']);
  const language = useLanguage();
  const rated = graph.visits.some(({ ratings }) => ratings.disappointing + ratings.ok + ratings.delighting > 0);
  const converted = graph.visits.some(({ conversions }) => conversions > 0);

  return useMemo(() => {
    const formats = formatsFor(language);
    const behind = (row: StepRow, kind: 'visit' | 'start' | 'end', number: number) =>
      number === 0 ? (
        formats.count(0)
      ) : (
        <CustomersBehindButton
          selection={{ kind, step: row.step.key }}
          title={t(`ways:graph.behind.${kind}`, { name: row.step.name })}
        >
          {formats.count(number)}
        </CustomersBehindButton>
      );
    const count = (key: string, label: string, value: (row: StepRow) => number): Column<StepRow> => ({
      key,
      label,
      value,
      show: (row) => formats.count(value(row)),
    });
    const level = (name: 'disappointing' | 'ok' | 'delighting'): Column<StepRow> => ({
      key: name,
      label: t(`insights:level.${name}`),
      value: ({ visit, rated: all }) => (all === 0 ? null : visit.ratings[name] / all),
      show: (row) => <LevelShare name={name} row={row} />,
    });
    return [
      { key: 'name', label: t('ways:table.step'), value: ({ step }) => step.name },
      count('interactions', t('ways:table.interactions'), ({ visit }) => visit.interactions),
      {
        key: 'customers',
        label: t('ways:table.customers'),
        value: ({ visit }) => visit.customers,
        show: (row) => behind(row, 'visit', row.visit.customers),
      },
      {
        key: 'share',
        label: t('ways:table.customerShare'),
        value: ({ share }) => share,
        show: ({ share }) => sharePercent(share, language),
      },
      {
        key: 'starts',
        label: t('ways:table.starts'),
        value: ({ visit }) => visit.starts,
        show: (row) => behind(row, 'start', row.visit.starts),
      },
      {
        key: 'ends',
        label: t('ways:table.ends'),
        value: ({ visit }) => visit.ends,
        show: (row) => behind(row, 'end', row.visit.ends),
      },
      {
        key: 'repeated',
        label: t('ways:table.repeated'),
        help: t('ways:table.repeatedHelp'),
        value: ({ visit }) => visit.repeats.repeatedIn / Math.max(1, visit.repeats.journeys),
        show: ({ visit }) => sharePercent(visit.repeats.repeatedIn / Math.max(1, visit.repeats.journeys), language),
      },
      {
        ...count('immediate', t('ways:table.immediate'), ({ visit }) => visit.repeats.immediate),
        help: t('ways:table.immediateHelp'),
      },
      ...(rated
        ? [
            count('rated', t('ways:table.rated'), ({ rated: all }) => all),
            ...(['disappointing', 'ok', 'delighting'] as const).map(level),
          ]
        : []),
      ...(converted ? [count('conversions', t('ways:table.conversions'), ({ visit }) => visit.conversions)] : []),
    ];
  }, [t, language, rated, converted]);
}

/** 42–44 %: shares are never negative, so that a dash is none that could be read as a minus. */
function percentSpan(low: number, high: number, percent: (share: number) => string): string {
  const from = Math.round(low * 100);
  return from === Math.round(high * 100) ? percent(high) : `${from}–${percent(high)}`;
}

/** The share of a level among the ratings of a step, with its interval; it opens who felt so. */
function LevelShare({ name, row }: { name: 'disappointing' | 'ok' | 'delighting'; row: StepRow }) {
  const { t } = useTranslation(['ways', 'insights']);
  const formats = formatsFor(useLanguage());
  const { rated, step, visit } = row;
  if (rated === 0) return t('ways:table.notRated');
  if (rated < fewestRatings) return <span className={classes['soft']}>{t('ways:table.tooFewRated')}</span>;
  const { value, low, high } = wilson(visit.ratings[name], rated);
  const level = t(`insights:level.${name}`);

  return (
    <>
      {visit.ratings[name] === 0 ? (
        formats.percent(0)
      ) : (
        <CustomersBehindButton
          selection={{ kind: 'rating', step: step.key, level: name }}
          title={t('ways:graph.behind.rating', { name: step.name, level })}
        >
          {formats.percent(value)}
        </CustomersBehindButton>
      )}
      <span className={classes['below']}>{percentSpan(low, high, formats.percent)}</span>
    </>
  );
}
