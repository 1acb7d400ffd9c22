import { everybody, type JourneyMapContent, levelOf, type MapMeasured } from '@anklang/domain';

/** The two curves that are drawn by hand. */
export type DrawnCurve = 'asIs' | 'toBe';
export type MeasuredSteps = MapMeasured['steps'];

/** What the lane shows of one step. */
export type CurvePoint = {
  stepId: string;
  name: string;
  /** People come here from the step before. */
  follows: boolean;
  asIs: number | null;
  toBe: number | null;
  until: string | null;
  /** The persona has none of its own: it is what holds for everybody. */
  isInherited: Record<DrawnCurve, boolean>;
  measured: { value: number; low: number; high: number } | null;
  /** Points still missing to how it should be, from what is measured, or else from how it is thought to be. */
  distance: { from: number; to: number; missing: number } | null;
};

type Asked = { persona: string; measured?: MeasuredSteps | undefined };

export function prepareCurves(map: JourneyMapContent, { persona, measured = [] }: Asked): CurvePoint[] {
  const byStep = new Map(measured.map((step) => [step.stepId, step.level]));
  return map.steps.map(({ id, name, follows }) => {
    const { asIs = null, toBe = null, until = null } = levelOf(map, { stepId: id, persona }) ?? {};
    const own = map.levels[id]?.[persona];
    const level = byStep.get(id);
    const found = level && !('notEnough' in level) ? level : null;
    return {
      ...{ stepId: id, name, follows, asIs, toBe, until },
      isInherited: {
        asIs: persona !== everybody && asIs !== null && (own?.asIs ?? null) === null,
        toBe: persona !== everybody && toBe !== null && (own?.toBe ?? null) === null,
      },
      measured: found,
      distance: distanceOf({ toBe, now: found?.value ?? asIs }),
    };
  });
}

/** Closer than this is as good as there. */
const smallest = 5;

function distanceOf({ toBe, now }: { toBe: number | null; now: number | null }): CurvePoint['distance'] {
  if (toBe === null || now === null) return null;
  const missing = Math.round(toBe - now);
  return Math.abs(missing) < smallest ? null : { from: now, to: toBe, missing };
}

/** The lowest point beside the mean: what goes wrong at one place is blamed on the whole. */
export function sumUp(points: readonly CurvePoint[]) {
  const drawn = points.flatMap((point) => (point.asIs === null ? [] : [{ ...point, asIs: point.asIs }]));
  const weakest = drawn.reduce<(typeof drawn)[number] | null>(
    (low, point) => (low === null || point.asIs < low.asIs ? point : low),
    null,
  );
  const known = points.flatMap((point) => (point.measured ? [{ ...point, measured: point.measured }] : []));
  const weakestMeasured = known.reduce<(typeof known)[number] | null>(
    (low, point) => (low === null || point.measured.value < low.measured.value ? point : low),
    null,
  );
  const mean = drawn.length === 0 ? null : drawn.reduce((sum, { asIs }) => sum + asIs, 0) / drawn.length;
  return { weakest, mean, weakestMeasured, drawn: drawn.length };
}
