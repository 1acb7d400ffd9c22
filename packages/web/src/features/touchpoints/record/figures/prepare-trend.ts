import type { FigurePoint, Language } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../../../charts/estimate.ts';
import { formatsFor } from '../../../../charts/format.ts';

export type TrendPoint = {
  key: string;
  label: string;
  ratings: number;
  /** The balance in percentage points. */
  balance: ShownEstimate;
};

type Options = { language: Language; areMonths: boolean };

/** Points of a course as they are drawn and told: in percentage points, months by their name. */
export function prepareTrend(points: readonly FigurePoint[], { language, areMonths }: Options): TrendPoint[] {
  const { range } = formatsFor(language);
  const write = writePoints(language);
  return points.map((point, index) => ({
    key: `${index} ${point.label}`,
    label: areMonths ? sayMonth(point.label, language) : point.label,
    ratings: point.ratings.disappointing + point.ratings.ok + point.ratings.delighting,
    balance: showEstimate(inPoints(point.balance), { write, range }),
  }));
}

export function writePoints(language: Language): (value: number) => string {
  return (value) => formatsFor(language).signed(value, 0);
}

function inPoints(balance: FigurePoint['balance']): FigurePoint['balance'] {
  if ('notEnough' in balance) return balance;
  return { value: balance.value * 100, low: balance.low * 100, high: balance.high * 100 };
}

/** "2026-01" as people say it; anything else stays. */
export function sayMonth(month: string, language: Language): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
