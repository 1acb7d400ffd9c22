import { z } from 'zod';
import { pageOf } from '../http/paging.ts';
import { Id, Instant } from '../workspaces/schema.ts';

export const ruleVerdicts = ['met', 'notMet', 'notApplicable'] as const;
export const RuleVerdictSchema = z.enum(ruleVerdicts);
export type RuleVerdict = z.output<typeof RuleVerdictSchema>;

/** So many judges it takes before anything is said of a touchpoint as a whole. */
export const FEWEST_JUDGES = 2;
/** So many rules must have been decided on. */
export const FEWEST_RULES = 2;

export const NewBrandJudgementSchema = z.object({
  brandVersion: z.int().min(1).describe('Of the brand whose rules were read.'),
  verdicts: z
    .array(
      z.object({
        ruleId: Id,
        verdict: RuleVerdictSchema,
        note: z.string().trim().max(1000).default(''),
        evidenceIds: z.array(Id).max(20).default([]).describe('Files of the same touchpoint.'),
      }),
    )
    .min(1)
    .max(30)
    .describe('All rules of the brand, each once.'),
});

export const GivenVerdictSchema = z
  .object({
    ruleId: Id,
    rule: z.string().describe('In the words in which it was judged.'),
    verdict: RuleVerdictSchema,
    note: z.string(),
    evidenceIds: z.array(Id),
    at: Instant,
    isOutdated: z.boolean().describe('The rule was changed or removed since; the verdict does not count.'),
    isIndependent: z.boolean().describe('Given before the judge could see the others.'),
  })
  .meta({ id: 'GivenVerdict' });
export type GivenVerdict = z.output<typeof GivenVerdictSchema>;

export const BrandFitSchema = z
  .object({
    verdict: z.enum(['fits', 'not', 'open']).describe('Fits from five of six decided rules met.'),
    openBecause: z
      .enum(['judges', 'rules', 'disputed'])
      .nullable()
      .describe('Fewer than two judges, fewer than two rules that apply, or fewer than two that are not disputed.'),
    judges: z.int().describe('Who judged every rule as it stands now.'),
    met: z.int().nullable(),
    decided: z.int().nullable().describe('Rules that apply and are not disputed.'),
    disputed: z.int().nullable().describe('Rules of which as many judges say met as not met; they count neither way.'),
  })
  .meta({ id: 'BrandFit' });
export type BrandFit = z.output<typeof BrandFitSchema>;

export const ruleResults = ['met', 'notMet', 'disputed', 'notApplicable', 'open'] as const;
export type RuleResult = (typeof ruleResults)[number];

/** What the judges of a rule say together: of those to whom it applies, the majority. */
export function resultOfRule(verdicts: readonly RuleVerdict[]): RuleResult {
  if (verdicts.length === 0) return 'open';
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const notMet = verdicts.filter((verdict) => verdict === 'notMet').length;
  if (met + notMet === 0) return 'notApplicable';
  if (met === notMet) return 'disputed';
  return met > notMet ? 'met' : 'notMet';
}

/** A touchpoint fits when at least five of six rules are met that apply and are not disputed (Markenfit). */
export function fitOf({ judges, results }: { judges: number; results: readonly RuleResult[] }): BrandFit {
  if (judges < FEWEST_JUDGES) {
    return { verdict: 'open', openBecause: 'judges', judges, met: null, decided: null, disputed: null };
  }
  const count = (wanted: RuleResult) => results.filter((result) => result === wanted).length;
  const [met, disputed] = [count('met'), count('disputed')];
  const decided = met + count('notMet');
  const counts = { judges, met, decided, disputed };
  if (decided + disputed < FEWEST_RULES) return { verdict: 'open', openBecause: 'rules', ...counts };
  if (decided < FEWEST_RULES) return { verdict: 'open', openBecause: 'disputed', ...counts };
  return { verdict: 6 * met >= 5 * decided ? 'fits' : 'not', openBecause: null, ...counts };
}

export const BrandFitOfTouchpointSchema = z
  .object({
    brandId: Id,
    brand: z.string(),
    brandVersion: z.int(),
    rules: z.array(
      z.object({
        id: Id,
        name: z.string(),
        result: z.enum(ruleResults).nullable().describe('Null as long as one has not judged oneself.'),
      }),
    ),
    judges: z.int(),
    mine: z.array(GivenVerdictSchema).describe("One's own verdicts, also outdated ones."),
    isJudged: z.boolean().describe('One has judged every rule as it stands now, and therefore sees the others.'),
    mayJudge: z.boolean(),
    fit: BrandFitSchema.nullable(),
    others: z
      .array(z.object({ judge: z.string(), verdicts: z.array(GivenVerdictSchema) }))
      .nullable()
      .describe('Null as long as one has not judged oneself.'),
  })
  .meta({ id: 'BrandFitOfTouchpoint' });
export type BrandFitOfTouchpoint = z.output<typeof BrandFitOfTouchpointSchema>;

const Share = z.object({ value: z.number(), low: z.number(), high: z.number() });
export const JudgesAgreementSchema = z
  .union([
    z.object({ kind: z.literal('notEnough'), units: z.int(), needed: z.int() }),
    z.object({
      kind: z.literal('measured'),
      units: z.int().describe('Rules at touchpoints that at least two judged without seeing each other.'),
      judges: z.int(),
      equal: Share.describe('How often two verdicts on the same rule are equal, 0 to 1.'),
      alpha: Share.nullable().describe("Krippendorff's alpha; null where all verdicts are the same."),
    }),
  ])
  .meta({ id: 'JudgesAgreement' });
export type JudgesAgreement = z.output<typeof JudgesAgreementSchema>;

export const BrandFitRowSchema = z
  .object({
    id: z.string(),
    touchpointId: Id,
    touchpoint: z.string(),
    brandId: Id,
    brand: z.string(),
    rules: z.int(),
    fit: BrandFitSchema,
    isJudged: z.boolean().describe('By oneself.'),
    outdated: z.int().describe('Verdicts that do not count any more.'),
  })
  .meta({ id: 'BrandFitRow' });
export type BrandFitRow = z.output<typeof BrandFitRowSchema>;

export const brandFitSorts = ['worst', 'touchpoint'] as const;

export const BrandFitOverviewSchema = pageOf(BrandFitRowSchema).extend({
  count: z.int().describe('Of all pages together.'),
  withoutBrand: z.int().describe('Touchpoints in use that name no brand.'),
  brands: z.array(
    z.object({
      brandId: Id,
      brand: z.string(),
      rules: z.int(),
      touchpoints: z.int(),
      fits: z.int(),
      not: z.int(),
      open: z.int(),
      secondMissing: z.int().describe('Judged by exactly one.'),
      unjudged: z.int().describe('By nobody.'),
      agreement: JudgesAgreementSchema,
    }),
  ),
});
export type BrandFitOverview = z.output<typeof BrandFitOverviewSchema>;
