import type { Language } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { firstMonthBefore } from '../load/first-month.ts';
import { calendarOf } from '../simulate/calendar.ts';
import { inSeason, seasons } from './seasons.ts';
import type { Words } from './words.ts';

export const dayMilliseconds = 86_400_000;

/** What every step of loading needs. */
export type Loading = {
  readonly workspaceId: string;
  readonly language: Language;
  /** Who opened the demonstration, as the audit log tells it. */
  readonly actor: Actor;
  readonly now: Date;
  /** Nine o'clock of the last morning before `now`; the past is told from here. */
  readonly today: Date;
  readonly requestId: string;
  say(words: Words): string;
  /** The services as they were so many days ago: what is done with them counts as done then. */
  daysAgo(days: number): Services;
  /** A day so many days before today, as 2027-03-31; below 0: still to come. */
  dayAgo(days: number): string;
};

type Given = { services: Services; workspaceId: string; language: Language; actor: Actor; now: Date };

export function beginLoading({ services, now, ...given }: Given): Loading {
  const morning = 9 / 24;
  const days = Math.floor(now.getTime() / dayMilliseconds - morning);
  const today = new Date((days + morning) * dayMilliseconds);
  const { season } = calendarOf(firstMonthBefore(now));
  const instant = (daysAgo: number) => new Date(today.getTime() - daysAgo * dayMilliseconds);
  return {
    ...given,
    ...{ now, today },
    requestId: services.newId(),
    say: (words) => inSeason(words[given.language], seasons[season][given.language]),
    daysAgo: (ago) => ({ ...services, now: () => instant(ago) }),
    dayAgo: (ago) => instant(ago).toISOString().slice(0, 10),
  };
}

/** Who does something where, for the use cases. */
export function workOf({ workspaceId, requestId }: Loading, actor: Actor) {
  return { actor, workspaceId, requestId };
}
