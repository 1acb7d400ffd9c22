import type { Measure, MeasureCase, MeasureCaseChoice, MeasurePlan } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { keepDecision } from './keep-decision.ts';
import { presentMeasure } from './present-measures.ts';
import { type OneMeasure, requireMeasure } from './require-measure.ts';

type Chosen = OneMeasure & { choice: MeasureCaseChoice; requestId: string };

/** From now on another of the three cases is the plan. */
export async function chooseMeasureCase(
  services: Services,
  { choice: { version, ...choice }, requestId, ...asked }: Chosen,
): Promise<Measure> {
  const { actor, workspaceId } = asked;

  return services.database.transaction().execute(async (transaction) => {
    const row = await requireMeasure(transaction, { ...asked, version, permission: 'measure.decide' });
    const { activeCase: from } = row;
    if (from === choice.to) return presentMeasure(transaction, { actor, workspaceId, row });
    const cases = JSON.parse(row.cases) as Record<MeasureCase, MeasurePlan>;
    const change = { activeCase: choice.to, startsOn: cases[choice.to].startsOn };
    return keepDecision(services, transaction, { actor, row, what: 'case', from, ...choice, change, requestId });
  });
}
