import { z } from 'zod';

/**
 * The one list of error codes. Each says when it is thrown, its HTTP status and the parameters of its sentence; the
 * sentences stand in `language/<language>/errors.ts` under the same code, and a missing one does not compile.
 */
export const errorCodes = {
  /** The request does not fit the route's schema. `issues` names each place. */
  request_invalid: {
    status: 400,
    params: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  /** Nobody is signed in, or the session or key has ended. */
  not_signed_in: { status: 401, params: z.object({}) },
  /** E-mail and password do not belong together. */
  sign_in_failed: { status: 401, params: z.object({}) },
  /** Signed in and a member, but the role or the key's scope does not allow it. */
  not_permitted: { status: 403, params: z.object({ permission: z.string() }) },
  /** The request came from a page of another origin. */
  origin_refused: { status: 403, params: z.object({}) },
  /** There is no such thing, or it belongs to a workspace the caller is no member of. */
  not_found: { status: 404, params: z.object({}) },
  /** Somebody changed the record in the meantime. */
  changed_meanwhile: { status: 409, params: z.object({}) },
  /** Somebody changed the same fields in the meantime; each with what it is now. Nothing was changed. */
  fields_changed_meanwhile: {
    status: 409,
    params: z.object({
      fields: z.array(z.object({ field: z.string(), now: z.unknown(), at: z.string(), by: z.string() })),
    }),
  },
  /** A touchpoint with this key, or an entry of this name, is there already. */
  name_taken: { status: 409, params: z.object({ name: z.string() }) },
  /** More phases, segments, systems or other entries of one kind than a workspace may have. */
  entries_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** Some rows of a file of touchpoints cannot be taken, and taking the others only was not asked for. */
  rows_refused: { status: 422, params: z.object({ count: z.number() }) },
  /** A cell of a spreadsheet cannot hold what a touchpoint says; nothing is cut off. */
  cell_too_long: { status: 422, params: z.object({ limit: z.number() }) },
  /** The lifecycle does not lead from the one state to the other. */
  lifecycle_step: { status: 422, params: z.object({ from: z.string(), to: z.string() }) },
  /** More core forms on one touchpoint than anybody reads. */
  perceptions_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** More photos and documents on one touchpoint than anybody looks through. */
  evidence_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The bytes are none of the kinds of file that are kept as evidence, or a document with macros. */
  evidence_refused: { status: 422, params: z.object({}) },
  /** A picture or document that is empty, broken, encrypted or vast when unpacked. */
  evidence_unreadable: { status: 422, params: z.object({}) },
  /** More megapixels than a picture on a page may have. */
  image_too_large: { status: 422, params: z.object({ limit: z.number() }) },
  /** More comments on one touchpoint than anybody reads. */
  comments_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** A comment mentions more people than it can be meant for. */
  mentions_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** A comment mentions somebody who is no member of the workspace. */
  mention_unknown: { status: 422, params: z.object({}) },
  /** More open requests than a workspace answers. */
  requests_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** More links to one journey than anybody keeps track of. */
  shares_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The link asks for a password, and none came with the request. */
  share_password_needed: { status: 403, params: z.object({}) },
  /** It is not the password of the link. */
  share_password_wrong: { status: 403, params: z.object({}) },
  /** The request has its answer: it is not changed, withdrawn or answered in this way any more. */
  request_answered: { status: 409, params: z.object({}) },
  /** A touchpoint cannot be linked with itself. */
  link_to_itself: { status: 422, params: z.object({}) },
  /** Customers are said to go this way already. */
  link_twice: { status: 409, params: z.object({ name: z.string() }) },
  /** More links at one touchpoint than anybody reads. */
  links_too_many: { status: 422, params: z.object({ name: z.string(), limit: z.number() }) },
  /** What is to be changed on a journey was removed by somebody else. `id`: the step, lane, persona or way. */
  map_part_gone: { status: 409, params: z.object({ id: z.string() }) },
  /** Somebody else wrote into the same cell in the meantime. `now`: what stands there; null: nothing. */
  map_cell_changed: {
    status: 409,
    params: z.object({ stepId: z.string(), laneId: z.string(), persona: z.string(), now: z.unknown() }),
  },
  /** More steps, lanes, personas, ways or text on one journey than anybody reads. */
  map_too_large: {
    status: 422,
    params: z.object({ what: z.enum(['steps', 'lanes', 'personas', 'ways', 'characters']), limit: z.number() }),
  },
  /** A part with this id is there already, a cell does not fit its lane, or something is to stand behind itself. */
  map_change_unfit: { status: 422, params: z.object({}) },
  /** A step cannot open into the journey it is on. */
  map_in_itself: { status: 422, params: z.object({}) },
  /** More journeys than a workspace may have. */
  maps_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** More kept states of one journey than anybody compares. */
  map_versions_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** A touchpoint cannot be merged into itself. */
  merge_with_itself: { status: 422, params: z.object({}) },
  /** The two are two questions of these surveys: merged, the answers could not be told apart. */
  merge_same_survey: { status: 409, params: z.object({ surveys: z.array(z.string()) }) },
  /** More judgements of one touchpoint than its history may hold. */
  judgements_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The state of a measure does not lead to the other. */
  measure_step: { status: 422, params: z.object({ from: z.string(), to: z.string() }) },
  /** A measure that somebody has decided on is stopped, not removed. */
  measure_decided: { status: 409, params: z.object({}) },
  /** More measures than a workspace may have. */
  measures_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The round before is not closed yet: one at a time is open. */
  round_open: { status: 409, params: z.object({ number: z.number() }) },
  /** What is decided or said of a closed round would change what was. */
  round_closed: { status: 409, params: z.object({ number: z.number() }) },
  /** Before the round before was closed, or before this one began. */
  round_day_early: { status: 422, params: z.object({ day: z.iso.date() }) },
  /** More decisions in one round than anybody reads. */
  gate_decisions_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The form was closed, its time is over, or there never was one: whoever holds the link is not told which. */
  view_form_ended: { status: 410, params: z.object({}) },
  /** More answers of one side than anybody asks for. */
  view_answers_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** More comparisons of staff and customers than a workspace keeps. */
  view_comparisons_too_many: { status: 422, params: z.object({ limit: z.number() }) },
  /** The installation already has an owner. */
  already_set_up: { status: 409, params: z.object({}) },
  /** One example a person: the own one is there, and is opened or thrown away first. */
  demo_already_there: { status: 409, params: z.object({ name: z.string() }) },
  /** Only examples are thrown away as a whole. */
  workspace_no_demo: { status: 409, params: z.object({}) },
  /** Work in the workspace has not let itself be called off in time. */
  workspace_busy: { status: 409, params: z.object({}) },
  /** The folder is there and holds something that no `anklang demo` made. */
  demo_folder_foreign: { status: 400, params: z.object({ path: z.string() }) },
  /** A process serves the example in the folder. */
  demo_folder_in_use: { status: 409, params: z.object({ path: z.string() }) },
  /** There is no example in the folder that could be thrown away. */
  demo_folder_missing: { status: 400, params: z.object({ path: z.string() }) },
  /** First visit from another machine without the one-time code that the start printed, or with a wrong one. */
  setup_code_wrong: { status: 403, params: z.object({}) },
  /** A person with this e-mail address is already here. */
  email_taken: { status: 409, params: z.object({}) },
  /** A workspace must keep at least one owner. */
  last_owner: { status: 409, params: z.object({}) },
  /** The invitation is unknown, used or too old. */
  invitation_ended: { status: 410, params: z.object({}) },
  /** The body is larger than the limit. */
  body_too_large: { status: 413, params: z.object({ limitMegabytes: z.number() }) },
  /** The body's media type is not one the route reads. */
  media_type_unsupported: { status: 415, params: z.object({}) },
  /** Too many tries; the answer says how long to wait. */
  too_many_requests: { status: 429, params: z.object({ seconds: z.number() }) },
  /** Something went wrong that is not the caller's fault; the log has the details under the request id. */
  internal: { status: 500, params: z.object({}) },
  /** The server is stopping or its store does not answer. */
  not_ready: { status: 503, params: z.object({}) },

  /** The file has no rows below its header, or nothing at all. */
  file_empty: { status: 422, params: z.object({}) },
  /** An event log or path file without anything that counts. */
  log_empty: { status: 422, params: z.object({}) },
  /** A cell is not what its column is mapped as; `count` cells are so. */
  value_unreadable: {
    status: 422,
    params: z.object({
      column: z.string(),
      value: z.string(),
      line: z.number(),
      count: z.number(),
      what: z.enum(['time', 'count', 'rating', 'path', 'customer', 'touchpoint']),
    }),
  },
  /** More different touchpoints than can be looked at together. */
  touchpoints_too_many: { status: 422, params: z.object({ found: z.number(), limit: z.number() }) },
  /** The bytes are no CSV, XLSX or Parquet that can be read. `reason` is a word of `errors:parts.reason`. */
  file_unreadable: {
    status: 422,
    params: z.object({ format: z.string(), reason: z.string(), detail: z.string().optional() }),
  },
  /** A limit that keeps hostile files from hurting was passed. */
  file_too_large: {
    status: 422,
    params: z.object({ what: z.enum(['bytes', 'rows', 'columns', 'cell', 'unpacked']), limit: z.number() }),
  },
  /** Two columns bear the same name. */
  column_twice: { status: 422, params: z.object({ column: z.string() }) },
  /** The mapping is not JSON of the documented shape. A `message` is a word of `errors:parts.issue`. */
  mapping_invalid: {
    status: 422,
    params: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  /** The mapping has keys that mean nothing. */
  mapping_key_unknown: { status: 422, params: z.object({ keys: z.array(z.string()) }) },
  /** No outcome or no touchpoint could be guessed from the file: only the command line insists on a guess. */
  mapping_not_guessed: {
    status: 422,
    params: z.object({
      what: z.enum(['outcome', 'touchpoints', 'case', 'touchpoint', 'time', 'conversion']),
    }),
  },
  /** The mapping names a column that the file does not have. `candidates` are the nearest names. */
  column_missing: { status: 422, params: z.object({ column: z.string(), candidates: z.array(z.string()) }) },
  /** The mapping uses one column for two things. */
  column_mapped_twice: { status: 422, params: z.object({ column: z.string() }) },
  /** A column holds values outside its scale that no rule names. */
  values_outside_scale: {
    status: 422,
    params: z.object({
      column: z.string(),
      scale: z.string(),
      count: z.number(),
      values: z.array(z.object({ value: z.string(), count: z.number(), firstLine: z.number() })),
    }),
  },
  /** A column that must vary has one value only. */
  column_constant: { status: 422, params: z.object({ column: z.string(), value: z.string() }) },
  /** A respondent appears more than once. */
  respondent_twice: {
    status: 422,
    params: z.object({ column: z.string(), respondent: z.string(), lines: z.array(z.number()), count: z.number() }),
  },
  /** A weight is not a finite number of at least zero, or all are zero. */
  weight_invalid: {
    status: 422,
    params: z.object({ column: z.string(), value: z.string(), line: z.number(), count: z.number() }),
  },
  /** Fewer answers than the analysis needs. */
  too_few_answers: { status: 422, params: z.object({ have: z.number(), need: z.number() }) },
  /** The body is no JSON array and no NDJSON of interactions, or its gzip is broken. `line` is that of NDJSON. */
  batch_unreadable: {
    status: 400,
    params: z.object({ reason: z.string(), detail: z.string().optional(), line: z.number().optional() }),
  },
  /** More interactions in one batch than a batch may have, or none. */
  batch_size: { status: 422, params: z.object({ found: z.number(), limit: z.number() }) },
  /** The key of the batch was used for other content before. */
  batch_key_reused: { status: 409, params: z.object({ batch: z.string() }) },
  /** More different names, or values of a dimension, than a workspace may have. */
  names_too_many: { status: 422, params: z.object({ what: z.string(), limit: z.number() }) },
  /** There is no room left on the disk. Nothing of the work was kept. */
  disk_full: { status: 507, params: z.object({}) },
  /** The interaction store cannot be opened, or does not answer. */
  interactions_unusable: { status: 503, params: z.object({ reason: z.string() }) },
  /** There is already a rule for this name or pattern. */
  rule_twice: { status: 409, params: z.object({ text: z.string() }) },
  /** The planned journey cannot be walked through from a start to an end. */
  plan_invalid: { status: 422, params: z.object({ part: z.string() }) },
  /** A touchpoint, step or segment of the question is not there (any more). */
  step_unknown: { status: 422, params: z.object({ step: z.string() }) },
  /** Nothing in the question is a conversion. */
  conversions_missing: { status: 422, params: z.object({}) },
  /** The work was cancelled by a person. Nothing was kept. */
  cancelled: { status: 409, params: z.object({}) },
  /** The command line was used wrongly. `help` is the call that shows what is possible. */
  usage: { status: 400, params: z.object({ reason: z.string(), help: z.string() }) },
  /** A setting of the environment has a value that cannot be used. */
  configuration_invalid: { status: 400, params: z.object({ variable: z.string(), reason: z.string() }) },
  /** Another program listens on the port already. */
  port_taken: { status: 400, params: z.object({ port: z.number(), host: z.string() }) },
  /** The records store cannot be opened. */
  store_unusable: { status: 400, params: z.object({ reason: z.string() }) },
  /** A file named on the command line cannot be opened or written. `reason` is the system's code, such as ENOENT. */
  path_unusable: { status: 400, params: z.object({ path: z.string(), reason: z.string() }) },
} as const satisfies Record<string, { status: number; params: z.ZodType }>;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorParams<C extends ErrorCode> = z.output<(typeof errorCodes)[C]['params']>;

/** An expected failure: a code with parameters. Everything else that is thrown is a bug. */
export class AnklangError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AnklangError';
  readonly code: C;
  readonly params: ErrorParams<C>;

  constructor(code: C, params: ErrorParams<C>) {
    super(code);
    this.code = code;
    this.params = params;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** Makes an expected failure; `throw fail('not_found', {})` reads well and keeps the type checker's flow. */
export function fail<C extends ErrorCode>(code: C, params: ErrorParams<C>): AnklangError<C> {
  return new AnklangError(code, params);
}

/** RFC 9457 problem document as every error answer carries it. */
export const ProblemSchema = z
  .object({
    type: z.string().describe('urn:anklang:problem:<code>'),
    title: z.string().describe("The sentence, in the caller's language."),
    status: z.int(),
    code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
    params: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof ProblemSchema>;
