import { type Drift, findDrift, levelBalance, sumsOfLevels } from '@anklang/analysis';
import { fail, inPoints, type WaveChange, type WaveChanges } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { measured } from '../measured.ts';
import { readWaveLevels } from '../read-wave-levels.ts';
import { readInfluenceChanges } from './read-influence-changes.ts';
import { listAsked, listWavesBySurvey } from './repository.ts';

const falseDiscoveryRate = 0.05;

type Asked = { workspaceId: string; surveyId?: string | undefined };

/** What changed at each touchpoint from the last but one to the last wave of a survey. */
export async function readWaveChanges(services: Services, { workspaceId, surveyId }: Asked): Promise<WaveChanges> {
  const surveys = await listWavesBySurvey(services.database, workspaceId);
  if (surveyId !== undefined && !surveys.some(({ id }) => id === surveyId)) throw fail('not_found', {});
  const told = surveys.map(({ id, name, waves }) => ({ id, name, waves: waves.length }));
  const chosen = surveys.find(({ id, waves }) => (surveyId === undefined ? waves.length > 1 : id === surveyId));
  const [after, before] = chosen?.waves ?? [];
  if (!chosen || !after || !before) {
    return { surveys: told, survey: null, touchpoints: [], askedOnce: 0, falseDiscoveryRate };
  }
  const waveIds = { before: before.waveId, after: after.waveId };
  const changes = await compareWaves(services, { workspaceId, ...waveIds });
  return {
    surveys: told,
    survey: { id: chosen.id, name: chosen.name, before, after },
    ...changes,
    falseDiscoveryRate,
  };
}

type Two = { workspaceId: string; before: string; after: string };

async function compareWaves(
  services: Services,
  { workspaceId, before, after }: Two,
): Promise<Pick<WaveChanges, 'touchpoints' | 'askedOnce'>> {
  const [earlier, later, asked, influence] = await Promise.all([
    readWaveLevels(services, { workspaceId, waveId: before }),
    readWaveLevels(services, { workspaceId, waveId: after }),
    listAsked(services.database, { workspaceId, waveIds: [before, after] }),
    readInfluenceChanges(services, { workspaceId, before, after, falseDiscoveryRate }),
  ]);
  const both = asked.filter(({ id }) => earlier[id] && later[id]);
  const drifts = findDrift(
    both.map(({ id }) => ({
      before: sumsOfLevels(earlier[id]!.effective),
      after: sumsOfLevels(later[id]!.effective),
    })),
    { falseDiscoveryRate },
  );
  const touchpoints = both.map(({ id, name }, i): WaveChange => {
    const sides = { before: earlier[id]!, after: later[id]! };
    return {
      ...{ touchpointId: id, name },
      ratings: { before: peopleOf(sides.before), after: peopleOf(sides.after) },
      before: inPoints(measured(levelBalance(sides.before.effective))),
      after: inPoints(measured(levelBalance(sides.after.effective))),
      ...presentDrift(drifts[i]!),
      influence: influence.get(id) ?? null,
    };
  });
  return { touchpoints: touchpoints.sort(compare), askedOnce: asked.length - both.length };
}

type Rated = Awaited<ReturnType<typeof readWaveLevels>>[string];

function peopleOf({ people: { disappointing, ok, delighting } }: Rated): number {
  return disappointing + ok + delighting;
}

/** In points with one decimal. */
function presentDrift({ direction, by, missing }: Drift): Pick<WaveChange, 'direction' | 'by' | 'missing'> {
  const points = (share: number) => Math.round(share * 1000) / 10 + 0;
  return {
    direction,
    by: by && { value: points(by.value), low: points(by.low), high: points(by.high) },
    missing,
  };
}

function compare(a: WaveChange, b: WaveChange): number {
  const [one, other] = [a, b].map(({ direction }) => Number(direction !== 'none'));
  const size = ({ by }: WaveChange) => (by ? Math.abs(by.value) : -1);
  return other! - one! || size(b) - size(a) || (a.name < b.name ? -1 : 1);
}
