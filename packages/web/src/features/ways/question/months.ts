import type { InteractionSummary, QuestionInput } from '@anklang/domain';

export type Month = { month: string; interactions: number };
type Period = Pick<QuestionInput, 'from' | 'to'>;

/** Every month from the first to the last one, those without an interaction included. */
export function allMonths(months: InteractionSummary['months']): Month[] {
  const first = months[0]?.month;
  const last = months.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  const counted = new Map(months.map(({ month, interactions }) => [month, interactions]));
  const all: Month[] = [];
  // 200 years are longer than any log and shorter than a browser's patience.
  for (let month = first; month <= last && all.length < 2400; month = followingMonth(month)) {
    all.push({ month, interactions: counted.get(month) ?? 0 });
  }
  return all;
}

function followingMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

/** The months, by position, that a period touches. */
export function monthsOf({ from, to }: Period, months: readonly Month[]): [number, number] {
  const last = months.length - 1;
  const first = from === undefined ? 0 : months.findIndex(({ month }) => month >= from.slice(0, 7));
  const lastDay = to === undefined ? null : new Date(Date.parse(to) - 1).toISOString().slice(0, 7);
  const end = lastDay === null ? last : months.findLastIndex(({ month }) => month <= lastDay);
  const low = first === -1 ? last : first;
  return [low, Math.max(low, end === -1 ? 0 : end)];
}

/** The period from the first to the last month chosen; all of them is no period. */
export function periodOf(
  [first, last]: [number, number],
  months: readonly Month[],
): {
  from: string | undefined;
  to: string | undefined;
} {
  const from = months[first];
  const to = months[last];
  return {
    from: first === 0 || !from ? undefined : `${from.month}-01T00:00:00.000Z`,
    to: last === months.length - 1 || !to ? undefined : `${followingMonth(to.month)}-01T00:00:00.000Z`,
  };
}
