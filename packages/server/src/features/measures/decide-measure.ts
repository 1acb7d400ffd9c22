import {
  fail,
  type Measure,
  type MeasureActual,
  type MeasureState,
  type NewMeasureDecision,
  nextMeasureStates,
} from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { keepDecision } from './keep-decision.ts';
import { type OneMeasure, requireMeasure } from './require-measure.ts';

type Decided = OneMeasure & { decision: NewMeasureDecision; requestId: string };

/** Takes a measure to its next state. Where nobody has said when it really began or ended, the day decided on is it. */
export async function decideMeasure(
  services: Services,
  { decision: { version, ...decision }, requestId, ...asked }: Decided,
): Promise<Measure> {
  const { actor } = asked;

  return services.database.transaction().execute(async (transaction) => {
    const row = await requireMeasure(transaction, { ...asked, version, permission: 'measure.decide' });
    const from = row.state as MeasureState;
    const { to, decidedOn } = decision;
    if (!nextMeasureStates(from).includes(to)) throw fail('measure_step', { from, to });
    const actual = withDay(JSON.parse(row.actual) as MeasureActual, to, decidedOn);
    const change = { state: to, actual: JSON.stringify(actual) };
    return keepDecision(services, transaction, { actor, row, what: 'state', from, ...decision, change, requestId });
  });
}

function withDay(actual: MeasureActual, to: MeasureState, day: string): MeasureActual {
  const { startsOn, endsOn } = actual;
  if (to === 'underWay') return { ...actual, startsOn: startsOn ?? day, endsOn: null };
  const isOver = to === 'done' || (to === 'stopped' && startsOn !== null);
  if (!isOver || endsOn !== null) return actual;
  return { ...actual, endsOn: startsOn !== null && day < startsOn ? startsOn : day };
}
