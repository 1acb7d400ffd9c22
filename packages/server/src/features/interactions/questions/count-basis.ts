import type { Question } from '@anklang/domain';
import type { Counted } from '../../../platform/engine/interaction-store.ts';
import type { MeasureName, MeasureOptions, Measures } from '../../../platform/engine/measures.ts';
import type { Services } from '../../../platform/services.ts';
import type { PosedQuestion } from './pose-question.ts';

export type Asking = { services: Services; posed: PosedQuestion; signal: AbortSignal };

export function countMeasure<M extends MeasureName>(
  { services, posed, signal }: Asking,
  measure: M,
  options: MeasureOptions[M],
): Promise<Counted<Measures[M]>> {
  return services.interactions.count({ question: posed.engine, measure, options, signal });
}

/** What every answer says about itself, beside its steps. */
export type Basis = {
  asOf: string;
  timeCounts: Question['timeCounts'];
  interactions: number;
  journeys: number;
  customers: number;
  notCounted: number;
};

type Numbers = { interactions?: number; journeys?: number; customers?: number };

/**
 * The basis of an answer. `numbers`: what the measures of the answer tell already; what neither they nor the engine tell
 * is counted once more.
 */
export async function countBasis(
  asking: Asking,
  counted: readonly Counted<unknown>[],
  numbers: Numbers = {},
): Promise<Basis> {
  const [first] = counted;
  const [calendar, told] = await Promise.all([countsByCalendar(asking, first!), tellNumbers(asking, first!, numbers)]);
  return {
    asOf: new Date(Math.min(...counted.map(({ asOf }) => asOf))).toISOString(),
    timeCounts: calendar ? 'calendar' : 'instant',
    ...told,
    notCounted: first!.leftOut,
  };
}

async function countsByCalendar({ services, posed }: Asking, first: Counted<unknown>): Promise<boolean> {
  const { calendar, workspaceId } = posed.engine;
  return calendar && (first.calendar ?? (await services.interactions.summarise(workspaceId)).calendar);
}

async function tellNumbers(asking: Asking, first: Counted<unknown>, numbers: Numbers) {
  const { interactions, ...people } = numbers;
  const [counted, kept] = await Promise.all([
    peopleOf(asking, { journeys: first.journeys, customers: first.customers, ...people }),
    interactions ?? keptInteractions(asking, first),
  ]);
  return { ...counted, interactions: kept };
}

type People = { journeys?: number | undefined; customers?: number | undefined };

async function peopleOf(asking: Asking, { journeys, customers }: People) {
  if (journeys !== undefined && customers !== undefined) return { journeys, customers };
  const { table } = await countMeasure(asking, 'variants', { limit: 1 });
  return { journeys: journeys ?? table.journeys, customers: customers ?? table.customers };
}

/** Where only some journeys are kept, only their interactions count. */
async function keptInteractions(asking: Asking, { interactions, leftOut }: Counted<unknown>): Promise<number> {
  if (asking.posed.engine.through === null) return interactions - leftOut;
  const { table } = await countMeasure(asking, 'scorecard', {});
  return table.events.reduce((sum, events) => sum + events, 0);
}
