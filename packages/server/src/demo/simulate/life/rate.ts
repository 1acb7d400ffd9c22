import { planted } from '../../planted.ts';
import { type Calendar, isCrisis, isSeason } from '../calendar.ts';
import { placeOf } from '../places.ts';

const hotline = placeOf(planted.season.touchpoint);
const failing = placeOf(planted.crisis.fails);
const angry = placeOf(planted.crisis.touchpoint);
const crisisPoints = -5;

/** By how much ratings of a touchpoint differ from usual at a time: what survey and log have in common. */
export function pointsAt(calendar: Calendar, place: number, { month, time }: { month: number; time: number }): number {
  if (place === hotline) {
    const { worked } = planted.measures;
    const season = isSeason(calendar, month) ? planted.season.points : 0;
    return season + (month >= worked.month ? worked.points : 0);
  }
  if (place !== failing && place !== angry) return 0;
  return isCrisis(calendar, time) ? crisisPoints : 0;
}

/** A rating 0–10 around a mean. */
export const toRating = (points: number): number => Math.max(0, Math.min(10, Math.round(points)));
