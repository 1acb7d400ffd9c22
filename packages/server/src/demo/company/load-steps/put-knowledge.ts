import { NewPerceptionSchema, perceptionQuestions } from '@anklang/domain';
import { addLink, addPerception } from '../../../features/touchpoints/index.ts';
import type { TouchpointKey } from '../company-keys.ts';
import { links } from '../links.ts';
import { type Loading, workOf } from '../loading.ts';
import type { PerceptionDescription } from '../perceptions/description.ts';
import { perceptionsOfThings } from '../perceptions/paper-and-screens.ts';
import { perceptionsFaceToFace } from '../perceptions/people-to-people.ts';
import { singleVoices } from '../perceptions/single-voices.ts';
import { latestLast, type Placed } from './placed.ts';

/** How staff and customers see touchpoints, as core forms. */
export async function putPerceptions(loading: Loading, { people, entries, touchpoints }: Placed): Promise<void> {
  const { say } = loading;
  const all = [perceptionsFaceToFace, perceptionsOfThings, singleVoices].flatMap((some) =>
    Object.entries(some).flatMap(([at, forms]) => forms.map((form) => ({ ...form, at: at as TouchpointKey }))),
  );
  for (const form of latestLast(all)) {
    const body = NewPerceptionSchema.parse({
      ...{ source: form.source, voice: say(form.voice), level: form.level, heldOn: loading.dayAgo(form.daysAgo) },
      segmentId: form.segment === undefined ? null : entries.segments[form.segment],
      ...answersOf(loading, form),
    });
    const touchpointId = touchpoints[form.at];
    await addPerception(loading.daysAgo(form.daysAgo - 1), { ...workOf(loading, people[form.by]), touchpointId, body });
  }
}

function answersOf({ say }: Loading, form: PerceptionDescription) {
  const said = perceptionQuestions.flatMap((question) => (form[question] ? [[question, say(form[question])]] : []));
  return Object.fromEntries(said);
}

/** Where customers go on to, as the departments tell it. */
export async function putLinks(loading: Loading, { people, touchpoints }: Placed): Promise<void> {
  for (const [place, link] of links.entries()) {
    const { from, to, level, losesContext = false, breaksMedium = false, waitMinutes = null, note } = link;
    await addLink(loading.daysAgo(190 - place), {
      ...workOf(loading, people.manager),
      touchpointId: touchpoints[from],
      link: {
        ...{ direction: 'goesTo', otherId: touchpoints[to], level, losesContext, breaksMedium, waitMinutes },
        note: note ? loading.say(note) : '',
      },
    });
  }
}
