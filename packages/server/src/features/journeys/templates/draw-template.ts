import { emptyMap, everybody, type JourneyMapContent, type Language, type MapStep } from '@anklang/domain';
import type { StarterStep } from './starters-of.ts';

type Drawing = {
  steps: readonly StarterStep[];
  language: Language;
  touchpointIdOf: (step: StarterStep) => string | null;
  phaseIdOf: (step: StarterStep) => string | null;
  newId: () => string;
};

/** The map of a template: what one does at each step is what the catalogue says of its touchpoint. */
export function drawTemplate({ steps, language, touchpointIdOf, phaseIdOf, newId }: Drawing): JourneyMapContent {
  const map = emptyMap(newId);
  const laneOf = (kind: string) => map.lanes.find((lane) => lane.kind === kind)!.id;
  const [action, expect] = [laneOf('action'), laneOf('expect')];
  const idOf = new Map<string, string>();

  for (const each of steps) {
    const id = newId();
    idOf.set(each.step.at, id);
    const touchpointId = touchpointIdOf(each);
    const step: MapStep = {
      ...{ id, name: each.starter[language][0], phaseId: phaseIdOf(each) },
      ...{ touchpointIds: touchpointId === null ? [] : [touchpointId], mapId: null, follows: true },
    };
    map.steps.push(step);
    map.cells[id] = {
      [action]: { [everybody]: { text: each.starter[language][1] } },
      [expect]: { [everybody]: { text: each.step.expect[language] } },
    };
  }
  for (const { step } of steps) {
    if (step.backFrom === undefined) continue;
    map.ways.push({ id: newId(), from: idOf.get(step.backFrom)!, to: idOf.get(step.at)!, name: '' });
  }
  return map;
}
