import { type CriterionRange, rankCandidates } from '@anklang/analysis';
import {
  type Candidate,
  type Candidates,
  type Criterion,
  criteria as criterionNames,
  emptyProfile,
  type Language,
  type Profile,
} from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findReasons } from './find-reasons.ts';
import { type Evidence, gatherEvidence, known, sum } from './gather-evidence.ts';
import { type JudgedCriteria, judgeCriteria } from './judge-criteria.ts';
import { type CandidateRow, countTouchpoints, listByLifecycle } from './repository.ts';

/** Customers are there today, and will be tomorrow. */
const comparedLifecycle = ['new', 'active', 'adapt'] as const;

type Asked = {
  workspaceId: string;
  surveyId?: string | undefined;
  limit: number;
  language: Language;
  signal: AbortSignal;
};

/** Where to start: every touchpoint by what is surely known of it, with its reasons and what nobody knows yet. */
export async function listCandidates(services: Services, { limit, ...asked }: Asked): Promise<Candidates> {
  const { database } = services;
  const { workspaceId } = asked;
  const [rows, all, evidence] = await Promise.all([
    listByLifecycle(database, { workspaceId, lifecycle: comparedLifecycle }),
    countTouchpoints(database, workspaceId),
    gatherEvidence(services, asked),
  ]);
  const judged = rows.map((row) => {
    const profile = profileOf(row);
    return { row, profile, criteria: judgeCriteria(row.id, profile, evidence) };
  });
  const ranked = rankCandidates(judged.map(({ criteria }) => ({ criteria: rangesOf(criteria) })));
  const items = judged
    .map((one, i) => ({ ...one, ...ranked[i]!, potential: potentialOf(one.row.id, evidence) }))
    // Rows stand by name, and the sort keeps that where nothing else decides.
    .sort((a, b) => a.place - b.place || gainOf(b.potential) - gainOf(a.potential))
    .slice(0, limit)
    .map((one) => present(one, evidence));
  const knownOf = (criterion: Criterion) => judged.filter(({ criteria }) => criteria[criterion] !== null).length;

  return {
    count: rows.length,
    leftOut: all - rows.length,
    known: {
      influence: knownOf('influence'),
      disappointment: knownOf('disappointment'),
      reach: knownOf('reach'),
      ease: knownOf('ease'),
    },
    survey: presentSurvey(evidence),
    interactions: evidence.traffic.interactions,
    customers: evidence.traffic.customers,
    coreForms: [...evidence.forms.values()].reduce((forms, counts) => forms + sum(counts), 0),
    items,
  };
}

const nothingSaid = emptyProfile('');

function profileOf({ name, departmentId, profile }: CandidateRow): Profile {
  return { ...nothingSaid, ...(JSON.parse(profile) as Partial<Profile>), name, departmentId };
}

/** As the ranking compares them: more is better, and a share of ratings is one whoever was asked. */
function rangesOf({ influence, disappointment, reach, ease }: JudgedCriteria): (CriterionRange | null)[] {
  return [
    influence,
    disappointment && { ...disappointment, basis: 'ratings' },
    reach,
    ease && { low: -ease.high, high: -ease.low, basis: ease.basis },
  ];
}

function potentialOf(id: string, { survey }: Evidence): Candidate['potential'] {
  return known(survey?.byTouchpoint.get(id)?.potential.avoidDisappointment);
}

const gainOf = (potential: Candidate['potential']) => potential?.low ?? -1e9;

type Judged = { row: CandidateRow; profile: Profile; criteria: JudgedCriteria; potential: Candidate['potential'] };
type Ranked = ReturnType<typeof rankCandidates>[number];

function present(one: Judged & Ranked, evidence: Evidence): Candidate {
  const { row, profile, criteria, potential, place, sharing, ahead, behind, standings } = one;
  const { id, name, departmentId, version } = row;
  const standingOf = (criterion: Criterion) => {
    const value = criteria[criterion];
    const standing = standings[criterionNames.indexOf(criterion)];
    return value && standing ? { ...value, side: standing.side, others: standing.others } : null;
  };
  return {
    ...{ id, name, departmentId, version, place, sharing, ahead, behind, potential },
    isMostImportant: profile.isMostImportant,
    effort: profile.effort,
    criteria: {
      influence: standingOf('influence'),
      disappointment: standingOf('disappointment'),
      reach: standingOf('reach'),
      ease: standingOf('ease'),
    },
    reasons: findReasons({ id, profile, criteria, evidence }),
    unknown: criterionNames.filter((criterion) => criteria[criterion] === null),
  };
}

function presentSurvey({ survey }: Evidence): Candidates['survey'] {
  if (!survey) return null;
  const { wave, outcomeName, problem } = survey;
  return { ...wave, outcomeName, problem };
}
