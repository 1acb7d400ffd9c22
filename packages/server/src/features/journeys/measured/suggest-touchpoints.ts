import type { Scorecard } from '@anklang/analysis';
import type { JourneyMapContent, MapMeasured } from '@anklang/domain';
import { similarNames } from '../../interactions/index.ts';
import type { PosedMap } from './pose-map.ts';

const mostPerStep = 3;
/** Names are kept by frequency: what is rarer than these is not what a step of a journey is named after. */
const namesCompared = 5000;

/** For steps of which data know nothing: what occurs in the data under a similar name and is not on the map yet. */
export function suggestTouchpoints(
  { posed, codes }: PosedMap,
  { steps }: JourneyMapContent,
  { events }: Scorecard,
): MapMeasured['suggestions'] {
  const unknown = steps.filter((_, place) => codes[place]!.length === 0);
  if (unknown.length === 0) return [];

  const onMap = new Set(codes.flat());
  const entries = posed.steps
    .slice(0, posed.engine.steps)
    .map(({ key, name, touchpointId }, code) => ({ code, key, name, touchpointId, interactions: events[code]! }))
    .filter(({ code, interactions }) => interactions > 0 && !onMap.has(code))
    .slice(0, namesCompared);
  const similar = similarNames(entries);
  return unknown.flatMap(({ id: stepId, name }) =>
    similar(name, mostPerStep).map((entry) => ({
      ...{ stepId, touchpointId: entry.touchpointId, interactions: entry.interactions },
      ...{ touchpointKey: entry.key, touchpointName: entry.name },
    })),
  );
}
