import type { GoalMetric, MeasureKind, MeasureLevel, MeasureState } from '@anklang/domain';
import type { DepartmentKey, TouchpointKey } from '../company-keys.ts';
import type { PersonKey } from '../people.ts';
import type { Words } from '../words.ts';

/** A day: so many days after the first of a month of the log, or so many days ago (below 0: still to come). */
export type MeasureDay = { readonly month: number; readonly day?: number } | { readonly daysAgo: number };

type Case = {
  readonly startsOn: MeasureDay;
  readonly endsOn: MeasureDay;
  readonly oneOff: number;
  readonly perMonth: number;
  readonly hours: number;
  readonly target: number;
  readonly note?: Words;
};

export type MeasureDescription = {
  readonly title: Words;
  readonly description: Words;
  readonly kind: MeasureKind;
  readonly level: MeasureLevel;
  readonly department: DepartmentKey;
  readonly responsible: PersonKey;
  readonly involved?: readonly PersonKey[];
  readonly involvedDepartments?: readonly DepartmentKey[];
  /** The effect is read at the first. */
  readonly at: readonly TouchpointKey[];
  readonly evidence: readonly { readonly text: Words; readonly page: string }[];
  readonly milestones?: readonly { readonly title: Words; readonly on: MeasureDay; readonly isReached: boolean }[];
  readonly goal: {
    readonly wish: Words;
    readonly metric: GoalMetric;
    readonly baseline: number;
    readonly dueOn: MeasureDay;
    readonly method: Words;
  };
  readonly cases: { readonly realistic: Case; readonly best?: Case; readonly worst?: Case };
  /** What it has really taken so far. */
  readonly actual?: { readonly oneOff: number; readonly perMonth: number; readonly hours: number };
  readonly proposedOn: MeasureDay;
  readonly decisions: readonly { readonly to: MeasureState; readonly on: MeasureDay; readonly reason: Words }[];
};
