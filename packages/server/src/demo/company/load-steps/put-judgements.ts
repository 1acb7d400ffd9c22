import { addJudgement, judgeBrandFit } from '../../../features/touchpoints/index.ts';
import { brandJudgements, relevanceJudgements, verdictOf } from '../judgements.ts';
import { type Loading, workOf } from '../loading.ts';
import type { PersonKey } from '../people.ts';
import type { Placed } from './placed.ts';

/** How touchpoints fit the brands they bear, as two people judged without seeing each other. */
export async function putBrandJudgements(loading: Loading, placed: Placed): Promise<void> {
  const { people, entries, touchpoints } = placed;
  for (const [place, { at, brand, verdicts }] of brandJudgements.entries()) {
    const ruleIds = Object.values(entries.rules[brand]);
    for (const { by, marks, note } of verdicts) {
      await judgeBrandFit(loading.daysAgo(105 - place), {
        ...workOf(loading, people[by]),
        ...{ touchpointId: touchpoints[at], brandId: entries.brands[brand] },
        body: {
          brandVersion: 1,
          verdicts: ruleIds.map((ruleId, rule) => ({
            ...{ ruleId, verdict: verdictOf[marks[rule]!]!, evidenceIds: [] },
            note: note && rule === 0 ? loading.say(note) : '',
          })),
        },
      });
    }
  }
}

/** What touchpoints count for and what could be won there, as several people see it. */
export async function putRelevance(loading: Loading, { people, entries, touchpoints }: Placed): Promise<void> {
  for (const [place, { at, segment, phase, points, reason }] of relevanceJudgements.entries()) {
    for (const [by, [relevance, potential]] of Object.entries(points)) {
      await addJudgement(loading.daysAgo(88 - place), {
        ...workOf(loading, people[by as PersonKey]),
        touchpointId: touchpoints[at],
        body: {
          ...{ relevance, potential, reason: loading.say(reason) },
          segmentId: segment === undefined ? null : entries.segments[segment],
          phaseId: phase === undefined ? null : entries.phases[phase],
        },
      });
    }
  }
}
