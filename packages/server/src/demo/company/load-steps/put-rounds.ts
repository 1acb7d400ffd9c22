import { closeRound, decideGate, startRound } from '../../../features/rounds/index.ts';
import { type Loading, workOf } from '../loading.ts';
import { rounds } from '../rounds.ts';
import { dayOf, daysAgo } from './days.ts';
import type { People } from './put-people.ts';

/** Rounds with their gates. Each keeps what was known then, so that everything else has to be there before. */
export async function putRounds(loading: Loading, people: People): Promise<void> {
  const { say } = loading;
  const work = workOf(loading, people.manager);
  for (const { about, startedOn, decisions, closing } of rounds) {
    const body = { about: say(about), startedOn: dayOf(loading, startedOn) };
    const { id: roundId } = await startRound(loading.daysAgo(daysAgo(loading, startedOn)), { ...work, body });
    for (const { step, outcome, on, reason } of decisions) {
      const decision = { step, outcome, reason: say(reason), decidedOn: dayOf(loading, on) };
      await decideGate(loading.daysAgo(daysAgo(loading, on)), { ...work, roundId, decision });
    }
    if (!closing) continue;
    const then = loading.daysAgo(daysAgo(loading, closing.on));
    await closeRound(then, { ...work, roundId, closing: { lesson: say(closing.lesson) } });
  }
}
