import type { Estimate, Report } from '@anklang/domain';
import type { Words } from '../../platform/language/words.ts';

export type Page = { report: Report; words: Words };

/** Rank as text: "1", or "1–3" where the data leave it open. */
export function rankText({ rankLow, rankHigh }: { rankLow: number; rankHigh: number }): string {
  return rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`;
}

/** "37,2 bis 42,5". */
export function spanText({ low, high }: Estimate, words: Words, write: (value: number) => string): string {
  return words.say('findings:span', { low: write(low), high: write(high) });
}

/** That there are not enough data, and how many there are. */
export function notEnoughText({ have, need }: { have: number; need: number }, words: Words): string {
  return words.say('report:notEnough', { have: words.number(have), need: words.number(need) });
}
