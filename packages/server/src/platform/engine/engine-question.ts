import type { BreakKind } from '@anklang/analysis';
import type { Dimension } from '@anklang/domain';

/**
 * A question as engines understand it: names of people and rules are resolved, steps are codes. The same question on the
 * same interactions gives the same tables from every engine.
 */
export type EngineQuestion = {
  readonly workspaceId: string;
  /** Milliseconds since 1970; from ≤ time < to. */
  readonly from: number | null;
  readonly to: number | null;
  /** Interactions with one of the values in each dimension named. */
  readonly where: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** Customers whose latest known value in each segment named is one of these. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
  /**
   * Inactivity cuts where more than `quietMs` pass. Session: one journey per customer and session, interactions without
   * a session of one customer make one together. Cutting comes after filtering and after steps were left out.
   */
  readonly journeys: { by: 'customer' } | { by: 'session' } | { by: 'inactivity'; quietMs: number };
  /** Journeys with at least one interaction at one of these steps; null: all. */
  readonly through: readonly number[] | null;
  /** What a step is made of. */
  readonly by: 'touchpoint' | Dimension;
  /** Step codes lie in [0, steps). */
  readonly steps: number;
  /** Step of each touchpoint name (or value of the dimension). What is not in it is left out before journeys are cut. */
  readonly stepOf: ReadonlyMap<string, number>;
  /** Count time between interactions by the calendar where offsets allow it (see `summarise().calendar`). */
  readonly calendar: boolean;
};

/** Whose customers are wanted: those with at least one journey (or interaction) in the question that fits. */
export type EngineSelection =
  | { kind: 'all' }
  | { kind: 'visit' | 'start' | 'end'; step: number }
  | { kind: 'follow'; from: number; to: number }
  /** Journeys that took exactly one of these paths. */
  | { kind: 'variants'; paths: readonly (readonly number[])[] }
  /** Journeys counted as wrong for this hand-over by the measure `handOvers` with the same options. */
  | { kind: 'break'; from: number; to: number; break: BreakKind; quietMs: number }
  | { kind: 'dropOff'; funnel: readonly (readonly number[])[]; place: number; lost: boolean }
  /** Step null: all who converted. Otherwise a path of the measure `paths` (without look-back) comes by it and converts. */
  | { kind: 'conversion'; step: number | null }
  /** An interaction at the step with a common rating from `low` to `high`. */
  | { kind: 'rating'; step: number; low: number; high: number }
  /** From ≤ balance < to; customers without an entry have none and are not in. */
  | { kind: 'balance'; from: number | null; to: number | null }
  | { kind: 'knockOut'; step: number | null };
