// What interactions and planned journeys know of a touchpoint; entered by the register, which the rest of this feature stands on.

export { countDays, type DaysOfSteps } from './count-days.ts';
export { countHandOversAmong, type HandOver } from './count-hand-overs.ts';
export { countEither, shareOut, type TwoTouchpoints } from './count-joint.ts';
export { countMonths } from './count-months.ts';
export { countOpenNames } from './count-open-names.ts';
export { type AllTraffic, countTraffic, type Traffic } from './count-traffic.ts';
export { countVisitors } from './count-visitors.ts';
export { listPlansThrough } from './list-plans-through.ts';
