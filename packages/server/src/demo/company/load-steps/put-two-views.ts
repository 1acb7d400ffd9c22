import type { ViewAnswer, ViewSide } from '@anklang/domain';
import { addComparison, answerForm, closeComparison } from '../../../features/journeys/views/index.ts';
import { type Loading, workOf } from '../loading.ts';
import { twoViews } from '../two-views.ts';
import type { Placed } from './placed.ts';

/** Staff and customers answer the same form; then it is closed, and both are shown side by side. */
export async function putTwoViews(loading: Loading, { people, touchpoints }: Placed): Promise<void> {
  const { say, language } = loading;
  const { name, introduction, daysAgo } = twoViews;
  const services = loading.daysAgo(daysAgo);
  const work = workOf(loading, people.manager);
  const { id, links } = await addComparison(services, {
    ...work,
    body: {
      ...{ name: say(name), introduction: say(introduction), language, waveId: null, closesAt: null },
      touchpointIds: twoViews.touchpoints.map(({ at }) => touchpoints[at]),
    },
  });
  for (const side of ['staff', 'customer'] as const) {
    const token = links![side]!.split('#')[1]!;
    for (let person = 0; person < twoViews.people[side]; person += 1) {
      const ratings = ratingsOf({ side, person, touchpoints });
      const answering = loading.daysAgo(daysAgo - 1 - (person % 12));
      await answerForm(answering, { token, clientKey: services.newId(), ratings });
    }
  }
  await closeComparison(loading.daysAgo(daysAgo - 20), { ...work, id });
}

type Answering = { side: ViewSide; person: number; touchpoints: Placed['touchpoints'] };

/** People differ by a point or two around the mean; who is delighted goes round, so that the shares come out. */
function ratingsOf({ side, person, touchpoints }: Answering): ViewAnswer['ratings'] {
  return twoViews.touchpoints.map((touchpoint, place) => {
    const [importance, delighted, disappointed] = touchpoint[side];
    const around = importance + ((person * 3 + place * 2) % 5) - 2;
    const turn = (person * 7 + place * 3) % 10;
    const level = turn < delighted ? 'delighting' : turn < delighted + disappointed ? 'disappointing' : 'ok';
    return { touchpointId: touchpoints[touchpoint.at], importance: Math.max(0, Math.min(10, around)), level };
  });
}
