/** JSON kept as text. */
type Json = string;
/** ISO 8601 instant in UTC, kept as text. */
type InstantText = string;
/** `2026-03-01` */
type DayText = string;

/** The tables of measures; the conventions are those of `Tables`. */
export type MeasureTables = {
  measure: MeasureTable;
  measureTouchpoint: MeasureTouchpointTable;
  measureInvolved: MeasureInvolvedTable;
  measureDecision: MeasureDecisionTable;
};

export type MeasureTable = {
  id: string;
  workspaceId: string;
  title: string;
  description: string;
  kind: string;
  level: string;
  departmentId: string | null;
  responsibleId: string | null;
  /** MeasureState */
  state: string;
  /** MeasureCase */
  activeCase: string;
  /** Of the case that counts, kept to be sorted by. */
  startsOn: DayText | null;
  /** MeasureEvidence[] */
  evidence: Json;
  /** Milestone[] */
  milestones: Json;
  /** MeasureGoal */
  goal: Json;
  /** Record<MeasureCase, MeasurePlan> */
  cases: Json;
  /** MeasureActual */
  actual: Json;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
  byId: string;
  byName: string;
};

/** Key: measureId + touchpointId. The effect is read at the one that stands first. */
type MeasureTouchpointTable = { measureId: string; touchpointId: string; position: number };

/** People and departments that take part. Key: measureId + kind + involvedId. */
type MeasureInvolvedTable = {
  measureId: string;
  /** 'person' or 'department'. */
  kind: string;
  involvedId: string;
  position: number;
};

/** Never changed. */
export type MeasureDecisionTable = {
  id: string;
  measureId: string;
  /** 'state' or 'case'. */
  what: string;
  from: string;
  to: string;
  reason: string;
  decidedOn: DayText;
  at: InstantText;
  byId: string;
  byName: string;
};
