import { type PlanBody, PlanBodySchema, type PlannedJourney } from '@anklang/domain';
import type { PlanTable } from '../../../platform/database/tables.ts';

export function presentPlan(row: PlanTable): PlannedJourney {
  const { id, version, createdAt, changedAt } = row;
  return { id, ...bodyOf(row), version, createdAt, changedAt };
}

export function bodyOf({ body }: Pick<PlanTable, 'body'>): PlanBody {
  return PlanBodySchema.parse(JSON.parse(body));
}
