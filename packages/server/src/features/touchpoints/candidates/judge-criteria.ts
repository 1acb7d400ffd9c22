import { type LevelCounts, wilson } from '@anklang/analysis';
import type { CriterionBasis, Estimate, Profile, ReportTouchpoint } from '@anklang/domain';
import type { Traffic } from '../../interactions/traces/index.ts';
import { type Evidence, sum } from './gather-evidence.ts';

export type JudgedCriterion = Estimate & { basis: CriterionBasis; n: number | null };

export type JudgedCriteria = {
  influence: JudgedCriterion | null;
  disappointment: JudgedCriterion | null;
  reach: JudgedCriterion | null;
  ease: JudgedCriterion | null;
};

type Described = Pick<Profile, 'criticality' | 'contactsPerYear' | 'effort'>;

/** What is known of a touchpoint by each criterion: data where there are data, judgement where there are none. */
export function judgeCriteria(id: string, profile: Described, evidence: Evidence): JudgedCriteria {
  const entry = evidence.survey?.byTouchpoint.get(id);
  const traffic = evidence.traffic.byTouchpoint.get(id);
  return {
    influence: influenceOf(entry, profile),
    disappointment: disappointmentOf(entry, traffic, evidence.forms.get(id)),
    reach: reachOf(entry, { traffic, customers: evidence.traffic.customers }, profile),
    ease: stated(profile.effort),
  };
}

const criticalities = ['low', 'medium', 'high', 'knockOut'] as const;

function influenceOf(entry: ReportTouchpoint | undefined, { criticality }: Described): JudgedCriterion | null {
  if (entry?.influence) return { ...entry.influence.share, basis: 'survey', n: entry.n };
  return stated(criticality && criticalities.indexOf(criticality));
}

/** Of surveys and interactions the one with more ratings; core forms only where there is neither. */
function disappointmentOf(
  entry: ReportTouchpoint | undefined,
  traffic: Traffic | undefined,
  forms: LevelCounts | undefined,
): JudgedCriterion | null {
  const rated = traffic ? sum(traffic.ratings) : 0;
  if (entry?.levelShares && entry.n >= rated) {
    return { ...entry.levelShares.disappointing, basis: 'survey', n: entry.n };
  }
  if (traffic && rated > 0) {
    return { ...wilson(traffic.ratings.disappointing, rated), basis: 'interactions', n: rated };
  }
  const written = forms ? sum(forms) : 0;
  return forms && written > 0 ? { ...wilson(forms.disappointing, written), basis: 'coreForms', n: written } : null;
}

function reachOf(
  entry: ReportTouchpoint | undefined,
  { traffic, customers }: { traffic: Traffic | undefined; customers: number },
  { contactsPerYear }: Described,
): JudgedCriterion | null {
  if (traffic && customers > 0) return { ...wilson(traffic.customers, customers), basis: 'interactions', n: customers };
  const asked = entry ? entry.n + entry.notUsed : 0;
  // Where nobody could say "not used", everybody who answered would have been there.
  if (entry && entry.notUsed > 0) return { ...wilson(entry.n, asked), basis: 'survey', n: asked };
  return stated(contactsPerYear, 'contacts');
}

function stated(value: number | null | undefined, basis: CriterionBasis = 'judgement'): JudgedCriterion | null {
  return value === null || value === undefined ? null : { value, low: value, high: value, basis, n: null };
}
