import { type EventLog, notRated } from '../eventlog/event-log.ts';
import type { AccountWeights } from './account-weights.ts';

/** What one interaction pays in (> 0) or takes out (< 0), by its rating. */
function entryOfRating(rating: number, weights: AccountWeights): number {
  if (rating === notRated) return 0;
  if (rating <= weights.disappointingTo) return -weights.disappointing;
  return rating >= weights.delightingFrom ? weights.delighting : weights.ok;
}

/** 1 for the lowest rating, falling evenly to 0 at the first that does not disappoint. */
export function severityOf(rating: number, { disappointingTo, lowest }: AccountWeights): number {
  if (rating === notRated || rating > disappointingTo) return 0;
  return Math.min(1, (disappointingTo + 1 - rating) / (disappointingTo + 1 - lowest));
}

/** The entry of row `i` in the account, with its knock-out. */
export function entryOfRow(log: EventLog, i: number, weights: AccountWeights): { amount: number; knockOut: boolean } {
  const importance = weights.importance?.[log.touchpoint[i]!] ?? 1;
  const rating = log.rating ? log.rating[i]! : notRated;
  const conversion = log.value && !Number.isNaN(log.value[i]!) ? weights.conversion : 0;
  return {
    amount: importance * (entryOfRating(rating, weights) + conversion),
    knockOut: severityOf(rating, weights) * importance >= weights.knockOutFrom,
  };
}
