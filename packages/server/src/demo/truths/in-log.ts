import {
  attribute,
  type Break,
  collectPaths,
  countHandOvers,
  differenceOfShares,
  findBreaks,
  keepAccounts,
  type Share,
} from '@anklang/analysis';
import { companyTouchpoints, type TouchpointKey } from '../company/company-keys.ts';
import { planted } from '../planted.ts';
import { dayMs } from '../simulate/calendar.ts';
import { placeOf } from '../simulate/places.ts';
import type { SimulatedCompany } from '../simulate/simulation.ts';
import type { CountedLog } from './counted-log.ts';
import { alarmsOf, type Finding, foundIf, type Truth } from './truth.ts';

const departments = [...new Set(companyTouchpoints.map(({ department }) => department))];
const departmentOf = companyTouchpoints.map(({ department }) => departments.indexOf(department));
const waysIn = ['recommendation', 'search-result', 'comparison-portal', 'online-ad', 'sales-call'] as const;
const resamples = 40;

/** What journeys say about breaks, ways into the bank and customers who were recommended it. */
export function findInLog(company: SimulatedCompany, log: CountedLog): Finding {
  const breaks = breaksOf(log);
  return {
    truths: [...breakTruths(breaks.found), ...channelTruths(log), ...referralTruths(company, log)],
    alarms: [breakAlarms(breaks)],
  };
}

function breaksOf({ journeys, end }: CountedLog): { found: Break[]; judged: number } {
  const counts = countHandOvers(journeys, {
    quietMs: planted.quietDays * dayMs,
    observedUntil: end,
    // As the page counts it: rows in a row at one touchpoint are one visit.
    repeat: 'return',
  });
  const { breaks, judged } = findBreaks(counts, { departmentOf });
  return { found: breaks, judged };
}

/** What is told of a break in the words of the product, and where it comes among those at department borders. */
function breakTruths(found: readonly Break[]): Truth[] {
  const [waiting, repeated] = planted.breaks;
  const has = (from: TouchpointKey, to: TouchpointKey, kind: Break['kind']) =>
    found.some((one) => one.from === placeOf(from) && one.to === placeOf(to) && one.kind === kind);
  return [
    foundIf(`break: ${waiting.from} → ${waiting.to}, waiting`, has(waiting.from, waiting.to, 'wait')),
    foundIf(`break: ${waiting.from} → ${waiting.to}, staying away`, has(waiting.from, waiting.to, 'stop')),
    foundIf(`break: ${repeated.from} → ${repeated.to}, coming again`, has(repeated.from, repeated.to, 'repeat')),
  ];
}

/** Breaks that nobody planted; what the storm does at the review site is no break by chance. */
function breakAlarms({ found, judged }: { found: readonly Break[]; judged: number }): Finding['alarms'][number] {
  const storm = placeOf(planted.crisis.touchpoint);
  const failing = placeOf(planted.crisis.fails);
  const isPlanted = ({ from, to }: Break) =>
    planted.breaks.some((one) => placeOf(one.from) === from && placeOf(one.to) === to) ||
    to === storm ||
    to === failing ||
    from === failing;
  const nameOf = ({ from, to, kind, lost }: Break) =>
    `${companyTouchpoints[from]!.key} → ${companyTouchpoints[to]!.key} ${kind} ${Math.round(lost.value)}`;
  return alarmsOf('break where there is none', judged, found.filter((one) => !isPlanted(one)).map(nameOf));
}

/** Accounts: what is paid in a contact; attribution: openings a contact. */
function channelTruths({ byCustomer, journeys, days, end }: CountedLog): Truth[] {
  const { touchpoints } = keepAccounts(byCustomer, { at: end });
  const balanceOf = (key: TouchpointKey) => {
    const place = placeOf(key);
    const entries = touchpoints.positive[place]! + touchpoints.negative[place]!;
    return (touchpoints.deposits[place]! - touchpoints.withdrawals[place]!) / Math.max(1, entries);
  };
  const { earns, costs } = planted.channels;
  const others = waysIn.filter((key) => key !== earns && key !== costs).map(balanceOf);
  const paths = collectPaths(journeys, { notCredited: [placeOf('account-opening'), placeOf('loan-contract')] });
  const { markov } = attribute(paths, { resamples }).models;
  const contactsOf = (key: TouchpointKey) => days[placeOf(key)]!.counts.reduce((sum, count) => sum + count, 0);
  const creditOf = (key: TouchpointKey) => {
    const { low, high } = markov[placeOf(key)]!.conversions;
    return { low: low / contactsOf(key), high: high / contactsOf(key) };
  };
  const [best, worst] = [creditOf(earns), creditOf(costs)];
  return [
    foundIf(
      `account: ${earns} pays in most a contact`,
      others.every((other) => balanceOf(earns) > other),
    ),
    foundIf(
      `account: ${costs} takes out most a contact`,
      others.every((other) => balanceOf(costs) < other),
    ),
    foundIf(`attribution: ${earns} brings more a contact than ${costs}`, best.low > worst.high, best.high < worst.low),
  ];
}

function referralTruths({ customers }: SimulatedCompany, { byCustomer }: CountedLog): Truth[] {
  const shareOf = (key: TouchpointKey, isReferred: boolean): Share => {
    const place = placeOf(key);
    const share = { k: 0, n: 0 };
    customers.forEach(({ origin }, customer) => {
      const [from, to] = [byCustomer.starts[customer]!, byCustomer.starts[customer + 1]!];
      if ((origin === planted.referral.origin) !== isReferred || from === to) return;
      share.n++;
      // The first contact is how they came.
      if (byCustomer.touchpoint.subarray(from + 1, to).includes(place)) share.k++;
    });
    return share;
  };
  const of = (key: TouchpointKey) => differenceOfShares(shareOf(key, true), shareOf(key, false), 0.95);
  const [leave, recommend] = [of('account-closing'), of('recommendation')];
  return [
    foundIf('referral: recommended customers leave less', leave.high < 0, leave.low > 0),
    foundIf('referral: recommended customers recommend more', recommend.low > 0, recommend.high < 0),
  ];
}
