import type { InteractionSummary, Language } from '@anklang/domain';
import { makeAxis } from '../../../charts/axis.ts';
import { formatsFor } from '../../../charts/format.ts';

type MonthBar = { key: string; label: string; short: string; interactions: number; text: string };

export type MonthsModel = {
  by: 'month' | 'year';
  bars: MonthBar[];
  /** The busiest of them; the earliest where several are. */
  peak: MonthBar;
  least: MonthBar;
  /** No bar stands out: the busiest is at most a quarter above the quietest. */
  isEven: boolean;
  axis: { high: number; ticks: { value: number; text: string }[] };
};

/** More bars than this are too thin to point at. */
const mostMonths = 72;

/**
 * Months as bars without gaps: a month in which nothing happened is a bar of nothing. Long histories are told by year.
 * Null where there is nothing to tell.
 */
export function prepareMonths(months: InteractionSummary['months'], language: Language): MonthsModel | null {
  const filled = fillMonths(months);
  if (filled.length === 0) return null;
  const by = filled.length > mostMonths ? 'year' : 'month';
  const formats = formatsFor(language);
  const counted = by === 'year' ? addUpYears(filled) : filled;
  const bars = counted.map(({ month, interactions }) => ({
    key: month,
    ...labelsOf(month, language),
    interactions,
    text: formats.count(interactions),
  }));
  const peak = bars.reduce((best, bar) => (bar.interactions > best.interactions ? bar : best));
  const least = bars.reduce((lowest, bar) => (bar.interactions < lowest.interactions ? bar : lowest));
  const axis = makeAxis({ values: [peak.interactions], width: 100, ticks: 3 });

  return {
    by,
    bars,
    peak,
    least,
    isEven: peak.interactions <= least.interactions * 1.25,
    axis: { high: axis.high, ticks: axis.ticks.map((value) => ({ value, text: formats.count(value) })) },
  };
}

function fillMonths(months: InteractionSummary['months']): InteractionSummary['months'] {
  const counts = new Map(months.map(({ month, interactions }) => [month, interactions]));
  const [first, last] = [
    months.map(({ month }) => month).toSorted()[0],
    months
      .map(({ month }) => month)
      .toSorted()
      .at(-1),
  ];
  const filled: InteractionSummary['months'] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = nextMonth(month)) {
    filled.push({ month, interactions: counts.get(month) ?? 0 });
  }
  return filled;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 1)).toISOString().slice(0, 7);
}

function addUpYears(months: InteractionSummary['months']): InteractionSummary['months'] {
  const years = new Map<string, number>();
  for (const { month, interactions } of months) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + interactions);
  }
  return [...years].map(([month, interactions]) => ({ month, interactions }));
}

function labelsOf(month: string, language: Language): { label: string; short: string } {
  if (month.length === 4) return { label: month, short: month };
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

  return { label: write({ month: 'long', year: 'numeric' }), short: write({ month: 'short', year: 'numeric' }) };
}
