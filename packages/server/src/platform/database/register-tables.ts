import type { Generated, Selectable } from 'kysely';

/** JSON kept as text. */
type Json = string;
/** ISO 8601 instant in UTC, kept as text. */
type InstantText = string;

/** The tables of the register; the conventions are those of `Tables`. */
export type RegisterTables = {
  touchpoint: TouchpointTable;
  touchpointValue: TouchpointValueTable;
  touchpointAlias: TouchpointAliasTable;
  touchpointLink: TouchpointLinkTable;
  changeSet: ChangeSetTable;
  fieldChange: FieldChangeTable;
  lifecycleDecision: LifecycleDecisionTable;
  entry: EntryTable;
  perception: PerceptionTable;
  evidence: EvidenceTable;
  comment: CommentTable;
  mention: MentionTable;
  relevanceJudgement: RelevanceJudgementTable;
  brandJudgement: BrandJudgementTable;
  brandJudgementCount: BrandJudgementCountTable;
  touchpointRequest: TouchpointRequestTable;
};

/** Unique: workspaceId + key. */
export type TouchpointTable = {
  id: string;
  workspaceId: string;
  key: string;
  name: string;
  description: string;
  departmentId: string | null;
  /** 'survey', 'person', 'data', 'catalogue' or 'file'. */
  foundIn: string;
  /** Profile without name, description, departmentId and responsibleId; what is not said is left out. */
  profile: Generated<Json>;
  lifecycle: Generated<string>;
  responsibleId: Generated<string | null>;
  reviewedAt: Generated<InstantText | null>;
  /** Of lifecycle, review interval and last review; kept to be asked for. */
  reviewDueAt: Generated<InstantText | null>;
  /** All words of the record, folded. */
  searchText: Generated<string>;
  /** The name, folded. */
  sortName: Generated<string>;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
};

export type TouchpointRow = Selectable<TouchpointTable>;

/** What a touchpoint can be asked for by: a row for each choice, person, department and entry. Key: touchpointId + field + value. */
export type TouchpointValueTable = { touchpointId: string; field: string; value: string; workspaceId: string };

/** Changes of many touchpoints at once. */
export type ChangeSetTable = {
  id: string;
  workspaceId: string;
  /** 'bulk', 'file' or 'undo'. */
  kind: string;
  touchpoints: number;
  /** FieldKey[] */
  fields: Json;
  at: InstantText;
  byId: string;
  byName: string;
  undoneAt: InstantText | null;
};

/** The history of every field. */
export type FieldChangeTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  changeSetId: string | null;
  field: string;
  before: Json;
  after: Json;
  /** The version of the touchpoint that the change made. */
  version: number;
  at: InstantText;
  byId: string;
  byName: string;
};

export type LifecycleDecisionTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  from: string;
  to: string;
  reason: string;
  /** A day. */
  decidedOn: string;
  at: InstantText;
  byId: string;
  byName: string;
};

/** Unique: workspaceId + kind + sortName. */
export type EntryTable = {
  id: string;
  workspaceId: string;
  /** EntryKind */
  kind: string;
  name: string;
  sortName: string;
  /** EntryBodies[kind] */
  body: Json;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
};

export type PerceptionTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  source: string;
  voice: string;
  segmentId: string | null;
  level: string | null;
  heldOn: string | null;
  /** Record<PerceptionQuestion, string> */
  answers: Json;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
  byId: string;
  byName: string;
};

/** A key under which data knew a touchpoint that was merged into this one. Key: workspaceId + key. */
type TouchpointAliasTable = { workspaceId: string; key: string; touchpointId: string; createdAt: InstantText };

/** Customers go on from one touchpoint to another. Unique: fromId + toId. */
export type TouchpointLinkTable = {
  id: string;
  workspaceId: string;
  fromId: string;
  toId: string;
  /** How well the hand-over goes: 'disappointing', 'ok', 'delighting' or null. */
  level: string | null;
  /** 0 or 1: the customer has to say it all again. */
  losesContext: number;
  /** 0 or 1: from paper to screen, from screen to telephone … */
  breaksMedium: number;
  waitMinutes: number | null;
  note: string;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
};

/** The bytes lie in the file store under `evidence`/<id>. */
export type EvidenceTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  fileName: string;
  /** What the bytes are, not what the name says. */
  mediaType: string;
  bytes: number;
  fileHash: string;
  caption: string;
  /** A day. */
  takenOn: string | null;
  createdAt: InstantText;
  byId: string;
  byName: string;
};

export type CommentTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  /** Mentions stand in it as `@[userId]`. */
  text: string;
  createdAt: InstantText;
  changedAt: InstantText;
  byId: string;
  byName: string;
};

/** Key: commentId + userId. */
export type MentionTable = {
  commentId: string;
  userId: string;
  workspaceId: string;
  createdAt: InstantText;
  seenAt: InstantText | null;
};

/** Never changed: the newest of a cell holds, the older ones are its history. */
export type RelevanceJudgementTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  /** Null: all segments. */
  segmentId: string | null;
  /** Null: all phases. */
  phaseId: string | null;
  /** 0 to 10; both null: the judgement was taken back. */
  relevance: number | null;
  potential: number | null;
  reason: string;
  at: InstantText;
  byId: string;
  byName: string;
};

/** What one judge says of one rule of a brand at a touchpoint. Unique: touchpointId + brandId + ruleId + byId. */
export type BrandJudgementTable = {
  id: string;
  workspaceId: string;
  touchpointId: string;
  brandId: string;
  /** Of the brand's rules. */
  ruleId: string;
  /** In the words in which it was judged: another text is another rule. */
  rule: string;
  /** 'met', 'notMet', 'notApplicable', or 'takenBack': no verdict, but its judge has seen those of others. */
  verdict: string;
  /** 1: given before the judge could see what others say. */
  isIndependent: number;
  note: string;
  /** string[] */
  evidenceIds: Json;
  at: InstantText;
  byId: string;
  byName: string;
};

/** What a department asks of a touchpoint's owner or of IT. */
export type TouchpointRequestTable = {
  id: string;
  workspaceId: string;
  /** Null: for a touchpoint that does not exist yet, or for all. */
  touchpointId: string | null;
  /** 'change', 'new', 'technical', 'conflict' or 'other'. */
  kind: string;
  title: string;
  text: string;
  /** To whom. */
  departmentId: string | null;
  /** 'open', 'accepted', 'declined' or 'done'. */
  state: string;
  answer: string;
  answeredAt: InstantText | null;
  answeredByName: string | null;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
  byId: string;
  byName: string;
};

type BrandJudgementCountTable = {
  workspaceId: string;
  /** Rises with every change of judgements. */
  changes: number;
};
