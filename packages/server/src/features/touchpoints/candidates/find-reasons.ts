import type { CandidateReason, Criterion, Estimate, Profile, ReportTouchpoint } from '@anklang/domain';
import { type Evidence, known } from './gather-evidence.ts';
import type { JudgedCriteria, JudgedCriterion } from './judge-criteria.ts';

type DescribedEffort = Pick<
  Profile,
  | 'criticality'
  | 'effort'
  | 'control'
  | 'mandate'
  | 'integration'
  | 'departmentId'
  | 'frontDepartmentIds'
  | 'backDepartmentIds'
>;

type Asked = { id: string; profile: DescribedEffort; criteria: JudgedCriteria; evidence: Evidence };

/** Why a touchpoint stands where it stands, as codes: first what counts, then what is worth knowing. */
export function findReasons({ id, profile, criteria, evidence }: Asked): CandidateReason[] {
  const entry = evidence.survey?.byTouchpoint.get(id);
  const found = [
    ...influenceReasons(criteria.influence, { entry, evidence, profile }),
    ...disappointmentReasons(criteria.disappointment),
    ...reachReasons(criteria.reach),
    ...(profile.effort === null ? [] : [reason('effort', 'ease', { effort: profile.effort })]),
    ...penaltyReasons({ entry, evidence, profile }),
    ...potentialReasons(entry, evidence),
    ...hints(profile),
  ];
  return found;
}

type About = { entry: ReportTouchpoint | undefined; evidence: Evidence; profile: DescribedEffort };

function influenceReasons(value: JudgedCriterion | null, { entry, evidence, profile }: About): CandidateReason[] {
  if (!value) return [];
  if (value.basis !== 'survey' || !entry?.influence) {
    return [reason('criticality', 'influence', { criticality: profile.criticality ?? '' })];
  }
  const { rank, rankLow, rankHigh } = entry.influence;
  const params = { ...numbers(value), rank, rankLow, rankHigh, ranked: evidence.survey?.ranked ?? 0 };
  return [reason(rank === 1 ? 'mostInfluence' : 'influence', 'influence', params)];
}

function disappointmentReasons(value: JudgedCriterion | null): CandidateReason[] {
  if (!value) return [];
  const n = value.n ?? 0;
  if (value.basis === 'coreForms') {
    return [reason('disappointedForms', 'disappointment', { count: Math.round(value.value * n), n })];
  }
  return [reason('disappointedRatings', 'disappointment', { ...numbers(value), n, basis: value.basis })];
}

function reachReasons(value: JudgedCriterion | null): CandidateReason[] {
  if (!value) return [];
  if (value.basis === 'contacts') return [reason('reachContacts', 'reach', { contacts: value.value })];
  const code = value.basis === 'interactions' ? 'reachCustomers' : 'reachRespondents';
  return [reason(code, 'reach', { ...numbers(value), n: value.n ?? 0 })];
}

/** Small cause, large effect: up to this effort is little. */
const littleEffort = 2;

function penaltyReasons({ entry, evidence, profile }: About): CandidateReason[] {
  const penalty = known(entry?.penalty);
  if (!penalty || profile.effort === null || profile.effort > littleEffort) return [];
  if (penalty.high >= 0 || penalty.value > (evidence.survey?.heavyPenalty ?? 0)) return [];
  return [reason('smallCauseLargeEffect', null, { ...numbers(penalty), effort: profile.effort })];
}

function potentialReasons(entry: ReportTouchpoint | undefined, { survey }: Evidence): CandidateReason[] {
  const potential = known(entry?.potential.avoidDisappointment);
  if (!potential || potential.low <= 0) return [];
  return [reason('potential', null, { ...numbers(potential), outcome: survey?.outcomeName ?? '' })];
}

const manyDepartments = 3;

/** What makes an improvement harder than its effort alone says. */
function hints(profile: DescribedEffort): CandidateReason[] {
  const { control, mandate, integration, departmentId, frontDepartmentIds, backDepartmentIds } = profile;
  const departments = new Set([...frontDepartmentIds, ...backDepartmentIds, ...(departmentId ? [departmentId] : [])]);
  return [
    ...(control === 'little' || control === 'none' ? [reason('littleControl', null, { control })] : []),
    ...(mandate === 'advise' ? [reason('onlyAdvice', null, {})] : []),
    ...(integration === 'none' || integration === 'partial' ? [reason('poorlyIntegrated', null, { integration })] : []),
    ...(integration === 'replacing' ? [reason('beingReplaced', null, {})] : []),
    ...(departments.size >= manyDepartments ? [reason('manyDepartments', null, { count: departments.size })] : []),
  ];
}

function reason(
  code: CandidateReason['code'],
  criterion: Criterion | null,
  params: CandidateReason['params'],
): CandidateReason {
  return { code, criterion, params };
}

function numbers({ value, low, high }: Estimate) {
  return { value, low, high };
}
