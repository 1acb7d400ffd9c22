import { type LevelCounts, level } from '@anklang/analysis';
import type { Services } from '../../platform/services.ts';
import { loadSurveyData, type SurveyData } from '../feedback/index.ts';
import { once } from './computed.ts';
import { computedOf } from './computed-of.ts';

/** How a touchpoint is rated in a wave: people, and the counts that speak as loudly once weights are considered. */
type RatedLevels = { people: LevelCounts; effective: LevelCounts };

/** The levels of every touchpoint of a wave, by its id in the register; counted once. */
export function readWaveLevels(
  services: Services,
  { workspaceId, waveId }: { workspaceId: string; waveId: string },
): Promise<Record<string, RatedLevels>> {
  return once(services, computedOf(services), {
    workspaceId,
    waveId,
    question: { kind: 'levels' },
    async compute() {
      const { data, touchpointIds } = await loadSurveyData(services, workspaceId, waveId);
      return Object.fromEntries(data.touchpoints.map((one) => [touchpointIds[one.key], countLevels(one.states, data)]));
    },
  });
}

function countLevels(states: Uint8Array, { weights }: SurveyData): RatedLevels {
  const people = new Float64Array(3);
  const weighted = new Float64Array(3);
  let sum = 0;
  let squares = 0;
  states.forEach((state, row) => {
    if (state > level.delighting) return;
    people[state]! += 1;
    const weight = weights ? weights[row]! : 1;
    if (!(weight > 0)) return;
    weighted[state]! += weight;
    sum += weight;
    squares += weight * weight;
  });
  // Kish's effective number, shared out as the weights are.
  const scale = squares > 0 ? sum / squares : 0;
  return { people: named(people), effective: named(weighted.map((weight) => weight * scale)) };
}

function named(counts: Float64Array): LevelCounts {
  return {
    disappointing: counts[level.disappointing]!,
    ok: counts[level.ok]!,
    delighting: counts[level.delighting]!,
  };
}
