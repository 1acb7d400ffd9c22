import {
  compareBeforeAfter,
  type DaySeries,
  describeSeason,
  findDrift,
  findSurges,
  type PeriodSums,
  type Surge,
} from '@anklang/analysis';
import { companyTouchpoints, type TouchpointKey } from '../company/company-keys.ts';
import { planted } from '../planted.ts';
import { calendarOf, dayMs, seasonMonths } from '../simulate/calendar.ts';
import { placeOf } from '../simulate/places.ts';
import type { SimulatedCompany, SimulatedWave } from '../simulate/simulation.ts';
import type { CountedLog, Days } from './counted-log.ts';
import { alarmsOf, type Finding, foundIf } from './truth.ts';

const seen = companyTouchpoints.filter((touchpoint) => touchpoint.seen).map(({ key }): TouchpointKey => key);
const week = 7;
/** What the storm and the measure that worked move, so that a change there is no false alarm. */
const moved: readonly TouchpointKey[] = [
  planted.crisis.touchpoint,
  planted.crisis.fails,
  planted.measures.worked.touchpoint,
];

/** What days and weeks say about the storm, the season and the two measures. */
export function findInTime(company: SimulatedCompany, log: CountedLog): Finding {
  const parts = [findStorm(company, log), findSeason(company, log), judgeMeasures(company, log)];
  return { truths: parts.flatMap(({ truths }) => truths), alarms: parts.flatMap(({ alarms }) => alarms) };
}

function findStorm(company: SimulatedCompany, { days, firstDay }: CountedLog): Finding {
  const { crisisFrom, crisisTo } = calendarOf(company.size.start);
  const [from, to] = [crisisFrom / dayMs, crisisTo / dayMs];
  const surgesOf = (key: TouchpointKey): Surge[] => {
    const { counts, rated, bad } = days[placeOf(key)]!;
    const series: DaySeries = { firstDay, counts, rated, bad };
    return findSurges(series, { series: seen.length }).surges;
  };
  const isStorm = (surge: Surge) => surge.from < to && surge.to >= from;
  const { touchpoint, fails } = planted.crisis;
  const [atReviews, atApp] = [surgesOf(touchpoint).filter(isStorm), surgesOf(fails).filter(isStorm)];
  // The season is told by the season, and what the storm or the measure moves is no chance.
  const others = seen.filter((key) => !moved.includes(key));
  const alarms = others.flatMap((key) => surgesOf(key).map(({ kind }) => `${key} ${kind}`));
  return {
    truths: [
      foundIf(
        `crisis: ${touchpoint}, volume`,
        atReviews.some(({ kind }) => kind === 'volume'),
      ),
      foundIf(
        `crisis: ${touchpoint}, anger`,
        atReviews.some(({ kind }) => kind === 'badShare'),
      ),
      foundIf(
        `crisis: ${fails} fails`,
        atApp.some(({ kind }) => kind === 'badShare'),
      ),
    ],
    alarms: [alarmsOf('surge where there is none, series watched for a year and a half', others.length, alarms)],
  };
}

function findSeason(company: SimulatedCompany, { days, firstDay }: CountedLog): Finding {
  const { touchpoint } = planted.season;
  const months = seasonMonths(calendarOf(company.size.start));
  const { counts, sum, rated } = days[placeOf(touchpoint)]!;
  const volume = describeSeason({ firstDay, sums: counts });
  const rating = describeSeason({ firstDay, sums: sum, weights: rated });
  const of = (season: typeof volume, month: number) =>
    season.months?.find((one) => one.month === month && one.isRecognisable)?.by;
  const isUp = (month: number) => (of(volume, month)?.low ?? 0) > 1;
  const isDown = (month: number) => (of(rating, month)?.high ?? 0) < 0;
  const others = seen.filter((key) => !moved.includes(key));
  const alarms = others.flatMap((key) => {
    const { sum: points, rated: people } = days[placeOf(key)]!;
    const season = describeSeason({ firstDay, sums: points, weights: people });
    return (season.months ?? []).filter((one) => one.isRecognisable).map(({ month }) => `${key} in ${month}`);
  });
  return {
    truths: [
      foundIf(`season: ${touchpoint} is called more in its two months`, months.every(isUp)),
      foundIf(`season: ${touchpoint} is rated worse in its two months`, months.every(isDown)),
      foundIf(
        `season: ${touchpoint} is called most on Mondays`,
        volume.weekdays?.find(({ weekday }) => weekday === 1)?.isRecognisable === true,
      ),
    ],
    alarms: [alarmsOf('month said to be rated differently where none is', others.length * 12, alarms)],
  };
}

function judgeMeasures(company: SimulatedCompany, { days, firstDay, end }: CountedLog): Finding {
  const { monthStarts } = calendarOf(company.size.start);
  const weeks = seen.map((key) => ({ key, periods: weeksOf(days[placeOf(key)]!, firstDay) }));
  const judge = (touchpoint: TouchpointKey, month: number) =>
    compareBeforeAfter({
      periods: weeks.find(({ key }) => key === touchpoint)!.periods,
      others: weeks.filter(({ key }) => key !== touchpoint && !moved.includes(key)).map(({ periods }) => periods),
      changeDay: monthStarts[month]! / dayMs,
      knownUntil: end / dayMs,
    }).verdict;
  const { worked, failed } = planted.measures;
  const [good, none] = [judge(worked.touchpoint, worked.month), judge(failed.touchpoint, failed.month)];
  const others = seen.filter((key) => !moved.includes(key));
  const alarms = others.flatMap((key) => {
    const verdict = judge(key, worked.month);
    return verdict === 'improved' || verdict === 'worsened' ? [`${key} ${verdict}`] : [];
  });
  return {
    truths: [
      foundIf(`measure that worked: ${worked.touchpoint}`, good === 'improved', good === 'worsened'),
      foundIf(
        `measure that did not: ${failed.touchpoint}`,
        none === 'noRecognisableChange',
        none === 'improved' || none === 'worsened',
      ),
    ],
    alarms: [alarmsOf('change said where nothing was done', others.length, alarms)],
  };
}

function weeksOf({ rated, sum, squares }: Days, firstDay: number): PeriodSums[] {
  const add = (values: Float64Array, from: number) => values.subarray(from, from + week).reduce((a, b) => a + b, 0);
  return Array.from({ length: Math.floor(rated.length / week) }, (_, i) => ({
    ...{ from: firstDay + i * week, to: firstDay + (i + 1) * week },
    ...{ n: add(rated, i * week), sum: add(sum, i * week), squares: add(squares, i * week) },
  }));
}

/** What changed from the wave before the measure to the wave with it. */
export function findBetweenWaves(waves: readonly SimulatedWave[]): Finding {
  const { touchpoint, month } = planted.measures.worked;
  const after = Math.floor((month * planted.waves) / planted.months);
  const [one, other] = [waves[after - 1]!, waves[after]!];
  const drifts = findDrift(
    one.data.touchpoints.map(({ ratings }, at) => ({
      before: sumsOf(ratings),
      after: sumsOf(other.data.touchpoints[at]!.ratings),
    })),
  );
  const keys = one.data.touchpoints.map(({ key }) => key as TouchpointKey);
  const { direction } = drifts[keys.indexOf(touchpoint)]!;
  const others = keys.filter((key) => !moved.includes(key));
  const alarms = others.filter((key) => drifts[keys.indexOf(key)]!.direction !== 'none');
  return {
    truths: [foundIf(`drift: ${touchpoint} rises with the measure`, direction === 'rising', direction === 'falling')],
    alarms: [alarmsOf('drift between two waves where there is none', others.length, alarms)],
  };
}

function sumsOf(ratings: Float64Array) {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const rating of ratings) {
    if (Number.isNaN(rating)) continue;
    sums.n++;
    sums.sum += rating;
    sums.squares += rating * rating;
  }
  return sums;
}
