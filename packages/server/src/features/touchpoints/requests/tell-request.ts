import type { TouchpointRequestTable } from '../../../platform/database/tables.ts';

type Told = Pick<TouchpointRequestTable, 'kind' | 'touchpointId' | 'departmentId' | 'title' | 'text'>;

/** What the audit log tells of a request. The log can never be shortened, so that people's long words stay out of it. */
export function tellRequest({ kind, touchpointId, departmentId }: Told): Record<string, unknown> {
  return { kind, touchpointId, departmentId };
}

/** What became different, told in the same way. */
export function tellRequestChange(before: Told, after: Told) {
  const [told, toldAfter] = [tellRequest(before), tellRequest(after)];
  const different = Object.keys(told).filter((key) => told[key] !== toldAfter[key]);
  const pick = (from: Record<string, unknown>) => Object.fromEntries(different.map((key) => [key, from[key]]));
  const textsChanged = (['title', 'text'] as const).filter((key) => before[key] !== after[key]);
  return { before: pick(told), after: { ...pick(toldAfter), textsChanged } };
}
