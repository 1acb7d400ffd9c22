import { Readable } from 'node:stream';
import {
  addEvidence,
  changeEvidence,
  decideLifecycle,
  readTouchpoint,
  reviewTouchpoint,
} from '../../../features/touchpoints/index.ts';
import { decisions, evidence, forgotten, type ReviewDescription, reviews } from '../care.ts';
import { companyTouchpoints, type TouchpointKey } from '../company-keys.ts';
import { type Loading, workOf } from '../loading.ts';
import { touchpointDescriptions } from '../touchpoints/index.ts';
import { latestLast, type Placed } from './placed.ts';

/** Decisions on the life of touchpoints, and when somebody last looked through a record. */
export async function putCare(loading: Loading, placed: Placed): Promise<void> {
  const told = [
    ...decisions.map((decision) => ({ daysAgo: decision.daysAgo, run: () => decide(loading, placed, decision) })),
    ...[...reviews, ...reviewsInTime()].map((review) => ({
      daysAgo: review.daysAgo,
      run: () => look(loading, placed, review),
    })),
  ];
  for (const { run } of latestLast(told)) await run();
}

/** Between a fifth and nine tenths of the interval ago. */
function reviewsInTime(): ReviewDescription[] {
  const told = new Set<TouchpointKey>([...forgotten, ...reviews.map(({ at }) => at)]);
  return companyTouchpoints.flatMap(({ key: at }, place) => {
    const { reviewMonths } = touchpointDescriptions[at];
    if (told.has(at) || reviewMonths === undefined || reviewMonths === null) return [];
    return [{ at, daysAgo: Math.round(reviewMonths * 30 * (0.2 + ((place * 3) % 8) / 10)) }];
  });
}

async function decide(loading: Loading, placed: Placed, decision: (typeof decisions)[number]): Promise<void> {
  const { at, to, daysAgo, by, reason } = decision;
  const services = loading.daysAgo(daysAgo);
  await decideLifecycle(services, {
    ...workOf(loading, placed.people[by]),
    touchpointId: placed.touchpoints[at],
    decision: {
      ...{ to, reason: loading.say(reason), decidedOn: loading.dayAgo(daysAgo) },
      version: await versionOf(loading, placed, at),
    },
  });
}

async function look(loading: Loading, placed: Placed, review: ReviewDescription): Promise<void> {
  const { at, daysAgo, note } = review;
  await reviewTouchpoint(loading.daysAgo(daysAgo), {
    ...workOf(loading, placed.people.manager),
    touchpointId: placed.touchpoints[at],
    version: await versionOf(loading, placed, at),
    note: note ? loading.say(note) : '',
  });
}

async function versionOf(loading: Loading, { touchpoints }: Placed, at: TouchpointKey): Promise<number> {
  const { workspaceId } = loading;
  return (await readTouchpoint(loading.daysAgo(0), { workspaceId, touchpointId: touchpoints[at] })).version;
}

/** What customers really got to read, as files. */
export async function putEvidence(loading: Loading, { people, touchpoints }: Placed): Promise<void> {
  const { say, dayAgo } = loading;
  for (const { at, by, daysAgo, fileName, text, caption } of latestLast(evidence)) {
    const services = loading.daysAgo(daysAgo);
    const asked = { ...workOf(loading, people[by]), touchpointId: touchpoints[at] };
    const stream = Readable.from([Buffer.from(say(text))]);
    const { id: evidenceId } = await addEvidence(services, { ...asked, fileName: say(fileName), stream });
    const change = { caption: say(caption), takenOn: dayAgo(daysAgo) };
    await changeEvidence(services, { ...asked, evidenceId, change });
  }
}
