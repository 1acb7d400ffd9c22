import type { Generated } from 'kysely';
import type { AuthTables } from './auth-tables.ts';
import type { JourneyTables } from './journey-tables.ts';
import type { MeasureTables } from './measure-tables.ts';
import type { RegisterTables } from './register-tables.ts';
import type { RoundTables } from './round-tables.ts';

export type * from './journey-tables.ts';
export type * from './measure-tables.ts';
export type * from './register-tables.ts';
export type * from './round-tables.ts';

/**
 * Every table, as Kysely sees it on both engines. Conventions:
 * - ids are text; columns are camelCase;
 * - instants are ISO 8601 text in UTC with milliseconds (`services.now().toISOString()`), so that they sort as text;
 * - JSON is text: `JSON.stringify` on the way in, `JSON.parse` on the way out, in the repository;
 * - flags are 0 or 1; counts arrive as numbers on both engines.
 */
export type Tables = AuthTables &
  RegisterTables &
  JourneyTables &
  MeasureTables &
  RoundTables & {
    workspace: WorkspaceTable;
    member: MemberTable;
    invitation: InvitationTable;
    apiKey: ApiKeyTable;
    department: DepartmentTable;
    auditEntry: AuditEntryTable;
    survey: SurveyTable;
    wave: WaveTable;
    waveTouchpoint: WaveTouchpointTable;
    respondent: RespondentTable;
    answer: AnswerTable;
    upload: UploadTable;
    job: JobTable;
    report: ReportTable;
    touchpointRule: TouchpointRuleTable;
    interactionImport: InteractionImportTable;
    pathFile: PathFileTable;
    plan: PlanTable;
    accountWeights: AccountWeightsTable;
  };

/** JSON kept as text. */
type Json = string;
/** ISO 8601 instant in UTC, kept as text. */
type InstantText = string;
export type WorkspaceTable = {
  id: string;
  name: string;
  language: string;
  /** ISO 4217 code. */
  currency: string;
  createdAt: InstantText;
  /** DemoMark; null: a workspace of real work. */
  demo: Json | null;
};

/** Key: workspaceId + userId. */
type MemberTable = {
  workspaceId: string;
  userId: string;
  role: string;
  /** string[] */
  departmentIds: Json;
  joinedAt: InstantText;
};

export type InvitationTable = {
  id: string;
  workspaceId: string;
  email: string;
  role: string;
  /** string[] */
  departmentIds: Json;
  /** SHA-256 of the one-time token, hex. */
  tokenHash: string;
  createdAt: InstantText;
  expiresAt: InstantText;
  invitedBy: string;
};

export type ApiKeyTable = {
  id: string;
  workspaceId: string;
  /** Whose role limits the key at the moment of use. */
  userId: string;
  name: string;
  /** SHA-256 of the key, hex. */
  hash: string;
  /** First characters, to tell keys apart. */
  start: string;
  /** Permission[] */
  scopes: Json;
  createdAt: InstantText;
  expiresAt: InstantText;
  lastUsedAt: InstantText | null;
};

export type DepartmentTable = { id: string; workspaceId: string; name: string; createdAt: InstantText };

/** Append-only: triggers refuse UPDATE and DELETE. It has no foreign key, so that it outlives what it speaks of. */
export type AuditEntryTable = {
  id: string;
  workspaceId: string;
  at: InstantText;
  actorKind: string;
  actorId: string;
  actorName: string;
  action: string;
  targetKind: string;
  targetId: string;
  targetName: string;
  before: Json | null;
  after: Json | null;
  requestId: string | null;
};

export type SurveyTable = {
  id: string;
  workspaceId: string;
  name: string;
  /** SurveyMapping */
  mapping: Json;
  createdAt: InstantText;
  changedAt: InstantText;
};

/** Unique: surveyId + fileHash + mappingHash. */
export type WaveTable = {
  id: string;
  workspaceId: string;
  surveyId: string;
  name: string;
  fileName: string;
  fileHash: string;
  mappingHash: string;
  /** DetectedFormat */
  format: Json;
  /** SurveyMapping */
  mapping: Json;
  respondents: number;
  /** RejectedRow[], the first 1,000 */
  rejected: Json;
  rejectedCount: number;
  importedAt: InstantText;
  importedBy: string;
  /** First and last day of field work, `2026-03-01`; both or neither. */
  fieldFrom: string | null;
  fieldTo: string | null;
};

/** Key: waveId + touchpointId. */
type WaveTouchpointTable = { waveId: string; touchpointId: string; column: string; position: number };

/** Key: waveId + row. */
type RespondentTable = {
  waveId: string;
  row: number;
  line: number;
  externalId: string | null;
  weight: number;
  outcome: number | null;
  /** Record<column, value> */
  segments: Json;
};

/** Key: waveId + row + touchpointId. */
type AnswerTable = {
  waveId: string;
  row: number;
  touchpointId: string;
  value: number | null;
  /** 0 rated, 1 not used, 2 missing. */
  status: number;
};

/** The bytes lie in the file store under `uploads`/<id>. */
export type UploadTable = {
  id: string;
  workspaceId: string;
  fileName: string;
  bytes: number;
  fileHash: string;
  uploadedAt: InstantText;
  uploadedBy: string;
};

export type JobTable = {
  id: string;
  workspaceId: string;
  kind: string;
  /** 'waiting', 'running', 'done', 'failed' or 'cancelled'. */
  state: string;
  step: string;
  progress: number;
  input: Json;
  result: Json | null;
  problem: Json | null;
  /** 0 or 1. */
  cancelRequested: Generated<number>;
  /** How often a process began it. */
  attempts: Generated<number>;
  startedAt: InstantText;
  changedAt: InstantText;
  startedBy: string;
};

/** A cache of computed reports: may be emptied at any time. */
type ReportTable = { key: string; workspaceId: string; waveId: string; body: Json; createdAt: InstantText };

/** Unique: workspaceId + kind + text. touchpointId null: leave out. */
export type TouchpointRuleTable = {
  id: string;
  workspaceId: string;
  /** 'exact' or 'pattern'. */
  kind: string;
  text: string;
  touchpointId: string | null;
  createdAt: InstantText;
};

/** Its id is the key of the batch in the interaction store. Unique: workspaceId + fileHash + mappingHash. */
export type InteractionImportTable = {
  id: string;
  workspaceId: string;
  fileName: string;
  fileHash: string;
  mappingHash: string;
  kind: string;
  /** LogMapping */
  mapping: Json;
  /** { interactions, customers, firstAt, lastAt, notCounted, rejectedCount } */
  counts: Json;
  /** RejectedInteraction[], the first 1,000 */
  rejected: Json;
  importedAt: InstantText;
  importedBy: string;
};

/** Unique: workspaceId + fileHash + mappingHash. */
export type PathFileTable = {
  id: string;
  workspaceId: string;
  name: string;
  fileName: string;
  fileHash: string;
  mappingHash: string;
  /** { paths, conversions, value, nulls } */
  totals: Json;
  /** [path, conversions, value, nulls][] with the path as a list of names */
  rows: Json;
  importedAt: InstantText;
  importedBy: string;
};

export type PlanTable = {
  id: string;
  workspaceId: string;
  name: string;
  /** PlanBody */
  body: Json;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
};

type AccountWeightsTable = {
  workspaceId: string;
  /** AccountWeights */
  weights: Json;
  changedAt: InstantText;
};
