import { planted } from '../planted.ts';

/**
 * The first day of the eighteen months, so that they end with the last whole month before now: what is due, cared for
 * and watched in the example looks as it would today.
 */
export function firstMonthBefore(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - planted.months, 1);
}
