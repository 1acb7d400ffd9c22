import { z } from 'zod';

/** The life of a touchpoint. Each step is a decision with a reason. */
export const lifecycleStates = ['idea', 'new', 'active', 'adapt', 'phasingOut', 'retired'] as const;
export const LifecycleSchema = z.enum(lifecycleStates);
export type Lifecycle = z.output<typeof LifecycleSchema>;

/** Where each state can lead. Whatever was decided can be decided again. */
const next: Readonly<Record<Lifecycle, readonly Lifecycle[]>> = {
  idea: ['new', 'retired'],
  new: ['active', 'idea', 'retired'],
  active: ['adapt', 'phasingOut', 'retired'],
  adapt: ['active', 'phasingOut', 'retired'],
  phasingOut: ['retired', 'active', 'adapt'],
  retired: ['active', 'idea'],
};

export function nextLifecycles(from: Lifecycle): readonly Lifecycle[] {
  return next[from];
}

/** When the next review is due; null: no interval is set, or the touchpoint is retired. The first counts from when it came into the register. */
export function reviewDueAt(touchpoint: {
  lifecycle: Lifecycle;
  reviewMonths: number | null;
  reviewedAt: string | null;
  createdAt: string;
}): string | null {
  const { lifecycle, reviewMonths, reviewedAt, createdAt } = touchpoint;
  if (reviewMonths === null || lifecycle === 'retired') return null;
  const from = new Date(reviewedAt ?? createdAt);
  const day = from.getUTCDate();
  const due = new Date(from);
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + reviewMonths);
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(day, lastDay));
  return due.toISOString();
}
