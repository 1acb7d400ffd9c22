/** JSON kept as text. */
type Json = string;
/** ISO 8601 instant in UTC, kept as text. */
type InstantText = string;
/** `2026-03-01` */
type DayText = string;

/** The tables of rounds; the conventions are those of `Tables`. */
export type RoundTables = {
  round: RoundTable;
  gateDecision: GateDecisionTable;
};

/** Unique: workspaceId + number. */
export type RoundTable = {
  id: string;
  workspaceId: string;
  number: number;
  about: string;
  startedOn: DayText;
  /** From here on counts what was done: the day it started, but never what the round before has counted. */
  countsFrom: InstantText | DayText;
  startedAt: InstantText;
  startedById: string;
  startedByName: string;
  /** Null: open; with it closedById, closedByName, lesson and steps. */
  closedAt: InstantText | null;
  closedById: string | null;
  closedByName: string | null;
  lesson: string | null;
  /** StepProgress[], as it was at the end. */
  steps: Json | null;
};

/** Never changed. */
export type GateDecisionTable = {
  id: string;
  roundId: string;
  /** ProgressStep */
  step: string;
  /** GateOutcome */
  outcome: string;
  reason: string;
  decidedOn: DayText;
  /** GateDecision['known'] */
  known: Json;
  at: InstantText;
  byId: string;
  byName: string;
};
