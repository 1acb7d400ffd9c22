import type { Estimate, EstimateOrNotEnough } from '../insights/report.ts';
import { type JourneyMapContent, levelOf } from './map.ts';
import type { MapMeasured, MeasuredStep } from './map-measured.ts';

/** From where on something is marked; points on the zero line, shares 0 to 1. */
export const markRules = { drawnPain: -50, drawnLove: 70, measuredLove: 50, mostCustomers: 0.5 } as const;

/** Why a step is marked: what stands in the sentence that says so. */
export type MarkReason =
  | { code: 'measuredPain' | 'measuredLove'; value: number; low: number; high: number; from: 'interactions' | 'survey' }
  | { code: 'drawnPain' | 'drawnLove'; asIs: number }
  | { code: 'mostImportant'; touchpoint: string }
  | { code: 'weakestForMost'; journeys: number; rated: number; reached: number };

export type StepMark = {
  stepId: string;
  kind: 'painpoint' | 'lovepoint' | 'superTouchpoint';
  /** Data say so, or what people drew or decided. */
  by: 'data' | 'opinion';
  reason: MarkReason;
};

type Marking = {
  map: JourneyMapContent;
  persona: string;
  references: { touchpoints: readonly { id: string; name: string; isMostImportant: boolean }[] } | undefined;
  measured?: Pick<MapMeasured, 'steps' | 'weakestStepId' | 'rated'> | undefined;
};

/**
 * Painpoints, lovepoints and super-touchpoints of a map by rule (docs/numbers/journey-marks.md), in the order of the
 * steps. Where data say how a step is felt, what is drawn does not count.
 */
export function markSteps({ map, persona, references, measured }: Marking): StepMark[] {
  const measuredOf = new Map(measured?.steps.map((step) => [step.stepId, step]));
  const important = new Map(references?.touchpoints.filter((one) => one.isMostImportant).map((one) => [one.id, one]));
  return map.steps.flatMap(({ id: stepId, touchpointIds }) => {
    const data = measuredOf.get(stepId);
    const feeling = (data && markMeasured(data)) ?? markDrawn(levelOf(map, { stepId, persona })?.asIs ?? null);
    const marks = [feeling, markWeakest(data, measured), markImportant(touchpointIds, important)];
    const found = marks.filter((mark) => mark !== null && mark !== 'nothing');
    // A step is a super-touchpoint once; what data say goes before.
    return found
      .filter(({ kind }, place) => found.findIndex((other) => other.kind === kind) === place)
      .map((mark) => ({ stepId, ...mark }));
  });
}

type Mark = Omit<StepMark, 'stepId'>;

/** Null: data do not say; 'nothing': they do, and there is nothing to mark. */
function markMeasured({ level, levelFrom: from }: MeasuredStep): Mark | 'nothing' | null {
  if (!isEstimate(level) || from === 'none') return null;
  const { value, low, high } = level;
  const numbers = { value, low, high, from };
  if (high < 0) return { kind: 'painpoint', by: 'data', reason: { code: 'measuredPain', ...numbers } };
  if (low > markRules.measuredLove)
    return { kind: 'lovepoint', by: 'data', reason: { code: 'measuredLove', ...numbers } };
  return 'nothing';
}

function markDrawn(asIs: number | null): Mark | null {
  if (asIs === null) return null;
  if (asIs <= markRules.drawnPain) return { kind: 'painpoint', by: 'opinion', reason: { code: 'drawnPain', asIs } };
  if (asIs >= markRules.drawnLove) return { kind: 'lovepoint', by: 'opinion', reason: { code: 'drawnLove', asIs } };
  return null;
}

function markWeakest(data: MeasuredStep | undefined, measured: Marking['measured']): Mark | null {
  if (!data || !measured || measured.weakestStepId !== data.stepId) return null;
  if (!isEstimate(data.reached) || data.reached.low <= markRules.mostCustomers) return null;
  const { weakestJourneys: journeys, reached } = data;
  const reason = { code: 'weakestForMost', journeys, rated: measured.rated, reached: reached.value } as const;
  return { kind: 'superTouchpoint', by: 'data', reason };
}

function markImportant(
  touchpointIds: readonly string[],
  important: ReadonlyMap<string, { name: string }>,
): Mark | null {
  const touchpoint = touchpointIds.map((id) => important.get(id)).find((one) => one !== undefined);
  if (!touchpoint) return null;
  return {
    kind: 'superTouchpoint',
    by: 'opinion',
    reason: { code: 'mostImportant', touchpoint: touchpoint.name },
  };
}

/** The lowest step of the drawn curve beside the mean of the curve (000-06); of several the first. Null: nothing is drawn. */
export function weakestLink(
  map: JourneyMapContent,
  persona: string,
): { stepId: string; asIs: number; mean: number; drawn: number } | null {
  const drawn = map.steps.flatMap(({ id: stepId }) => {
    const asIs = levelOf(map, { stepId, persona })?.asIs ?? null;
    return asIs === null ? [] : [{ stepId, asIs }];
  });
  if (drawn.length === 0) return null;

  const lowest = drawn.reduce((low, one) => (one.asIs < low.asIs ? one : low));
  const mean = drawn.reduce((sum, { asIs }) => sum + asIs, 0) / drawn.length;
  return { ...lowest, mean, drawn: drawn.length };
}

function isEstimate(level: EstimateOrNotEnough): level is Estimate {
  return 'value' in level;
}
