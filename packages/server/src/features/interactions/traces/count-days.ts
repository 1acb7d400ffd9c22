import type { Step } from '@anklang/domain';
import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { DailySeries } from '../../../platform/engine/measures.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';

export type DaysOfSteps = {
  /** By code, as in the table. */
  readonly steps: readonly Step[];
  readonly codeOfKey: (key: string) => number | undefined;
  /** The same object as long as nothing was added, from engines that keep their answers. */
  readonly table: DailySeries;
  readonly asOf: number;
};

type Asked = { workspaceId: string; signal?: AbortSignal | undefined };

/** What happened at each touchpoint on each day, all there is; null: nothing has happened yet. */
export async function countDays(services: Services, { workspaceId, signal }: Asked): Promise<DaysOfSteps | null> {
  const { steps, stepOf, codeOfKey } = await resolveSteps(services, { workspaceId, by: 'touchpoint' });
  if (steps.length === 0) return null;

  const question: EngineQuestion = {
    ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false },
    ...{ journeys: { by: 'customer' }, by: 'touchpoint', steps: steps.length, stepOf },
  };
  const { table, asOf } = await services.interactions.count({ question, measure: 'dailySeries', options: {}, signal });
  return table.day.length === 0 ? null : { steps, codeOfKey, table, asOf };
}
