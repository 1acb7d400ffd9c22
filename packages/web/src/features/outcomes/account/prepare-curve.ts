import type { Language, RelationshipAccount } from '@anklang/domain';
import { makeAxis } from '../../../charts/axis.ts';
import { formatsFor } from '../../../charts/format.ts';
import { digitsOfTicks } from '../digits.ts';

export type CurvePoint = {
  key: string;
  month: string;
  short: string;
  balance: string;
  customers: number;
  x: number;
  y: number;
};
export type CurveModel = {
  points: CurvePoint[];
  ticks: { label: string; y: number }[];
  zero: number;
  /** The first month beside the last: what is to be seen, not whether it is more than chance. */
  ends: { from: CurvePoint; to: CurvePoint } | null;
};

/** The curve in percent of its frame: x from the first to the last month, y from the top down. */
export function prepareCurve({ curve }: Pick<RelationshipAccount, 'curve'>, language: Language): CurveModel {
  const formats = formatsFor(language);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const axis = makeAxis({ values: curve.map(({ meanBalance }) => meanBalance), width: 100, ticks: 4 });
  const up = (value: number) => 100 - axis.at(value);
  const digits = digitsOfTicks(axis.ticks);

  const points = curve.map(({ at, meanBalance, customers }, index) => ({
    key: at,
    month: month.format(monthOf(at)),
    short: short.format(monthOf(at)),
    balance: formats.signed(meanBalance, 2),
    customers,
    x: curve.length < 2 ? 50 : (index / (curve.length - 1)) * 100,
    y: up(meanBalance),
  }));
  const [from, to] = [points[0], points.at(-1)];

  return {
    points,
    ticks: axis.ticks.map((tick) => ({ label: formats.signed(tick, digits), y: up(tick) })),
    zero: up(0),
    ends: from && to && from !== to ? { from, to } : null,
  };
}

/** The end of a month may be its last or the next one's first moment; both belong to the month that ended. */
function monthOf(at: string): Date {
  return new Date(Date.parse(at) - 1);
}
