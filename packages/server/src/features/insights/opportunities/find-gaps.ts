import type { GapCell, Opportunities } from '@anklang/domain';
import type { KnownPoints } from '../distances/read-points.ts';
import type { Described } from './described.ts';

type Named = { id: string; name: string };
type Asked = {
  touchpoints: readonly Described[];
  phases: readonly Named[];
  segments: readonly Named[];
  points: KnownPoints;
  productId: string | undefined;
};

/**
 * Phase by phase and segment by segment: is there a touchpoint, and is one of them good? A touchpoint that names no
 * segment is there for everybody. Good is who stands at or above the zero line, as measured or, where nothing is
 * measured, as staff suppose.
 */
export function findGaps({ touchpoints, phases, segments, points, productId }: Asked): Opportunities['gaps'] {
  const chosen = productId === undefined ? touchpoints : touchpoints.filter((one) => one.productIds.has(productId));
  const columns = [null, ...segments.map(({ id }) => id)];
  const cells = phases.flatMap(({ id: phaseId }) => {
    const here = chosen
      .filter(({ phaseIds }) => phaseIds.has(phaseId))
      .map((one) => ({ one, known: standingOf(one.id, points) }));
    return columns.map((segmentId) => cellOf(here, { phaseId, segmentId }));
  });
  return {
    phases: phases.map(({ id, name }) => ({ id, name })),
    segments: segments.map(({ id, name }) => ({ id, name })),
    cells,
    withoutPhase: chosen.filter(({ phaseIds }) => phaseIds.size === 0).length,
  };
}

type Standing = { isGood: boolean; isSupposed: boolean } | null;

function standingOf(touchpointId: string, { measured, supposed }: KnownPoints): Standing {
  const rated = measured.get(touchpointId)?.points;
  if (rated && !('notEnough' in rated)) return { isGood: rated.value >= 0, isSupposed: false };
  const opinion = supposed.get(touchpointId);
  return opinion ? { isGood: opinion.points >= 0, isSupposed: true } : null;
}

type Place = { phaseId: string; segmentId: string | null };

function cellOf(here: readonly { one: Described; known: Standing }[], { phaseId, segmentId }: Place): GapCell {
  const met = here.filter(
    ({ one: { segmentIds } }) => segmentId === null || segmentIds.size === 0 || segmentIds.has(segmentId),
  );
  const known = met.filter((one) => one.known !== null);
  const good = known.filter((one) => one.known!.isGood);
  return {
    ...{ phaseId, segmentId, touchpoints: met.length, known: known.length, good: good.length },
    forAll: met.filter(({ one }) => one.segmentIds.size === 0).length,
    supposed: good.filter((one) => one.known!.isSupposed).length,
    state: met.length === 0 ? 'empty' : good.length > 0 ? 'good' : known.length > 0 ? 'weak' : 'unknown',
  };
}
