import type { JourneyPlanComparison, Language, PlannedJourney, Selection } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../../charts/estimate.ts';
import { type Formats, formatsFor } from '../../../charts/format.ts';

export const deviationKinds = ['skipped', 'repeated', 'outOfOrder', 'foreign'] as const;
type DeviationKind = (typeof deviationKinds)[number];

export type DeviationRow = {
  key: string;
  kind: DeviationKind;
  /** Name of the step or touchpoint it is about. */
  step: string;
  journeys: number;
  journeysText: string;
  shareText: string;
  times: string;
  rating: { with: ShownEstimate; without: ShownEstimate };
  converted: { with: ShownEstimate; without: ShownEstimate };
  selection: Selection;
};

export type ComparisonModel = {
  compared: number;
  comparedText: string;
  /** Only some of the journeys were compared. */
  partly: boolean;
  asPlanned: ShownEstimate;
  meanFitness: string | null;
  /** The journeys have hardly anything in common with the plan. */
  isFar: boolean;
  tenths: { from: string; to: string; journeys: string; share: string; height: number }[];
  /** Share of the journeys in the best tenth. */
  nearPlan: string | null;
  deviations: DeviationRow[];
  /** Per step of the plan, the share of the journeys that pass it over; null: none. */
  skippedAt: (string | null)[];
};

const hardlyAlike = 0.25;

type Options = {
  plan: Pick<PlannedJourney, 'steps'>;
  /** What each step of the plan is called. */
  names: readonly string[];
  language: Language;
};

export function prepareComparison(answer: JourneyPlanComparison, { plan, names, language }: Options): ComparisonModel {
  const formats = formatsFor(language);
  const { compared } = answer;
  const percent = { write: (value: number) => formats.percent(value, 1), range: formats.range };
  const converted = { write: (value: number) => formats.percent(value, digitsOfShares(answer)), range: formats.range };
  const share = (journeys: number) => formats.percent(compared > 0 ? journeys / compared : 0, 1);
  const highest = Math.max(1, ...answer.fitness.map(({ journeys }) => journeys));
  const deviations = answer.deviations.map((deviation): DeviationRow => {
    const touchpoint = deviation.touchpoint === null ? undefined : answer.steps[deviation.touchpoint];
    const { kind, step, withIt, withoutIt } = deviation;
    return {
      key: `${kind} ${step ?? ''} ${touchpoint?.key ?? ''}`,
      kind,
      step: step === null ? (touchpoint?.name ?? '') : (names[step] ?? ''),
      journeys: deviation.journeys,
      journeysText: formats.count(deviation.journeys),
      shareText: share(deviation.journeys),
      times: formats.count(deviation.times),
      rating: pair(withIt.rating, withoutIt.rating, ratingOf(formats)),
      converted: pair(withIt.converted, withoutIt.converted, converted),
      selection: {
        kind: 'deviation',
        planId: answer.planId,
        deviation: kind,
        step,
        touchpoint: touchpoint?.key ?? null,
      },
    };
  });
  const best = answer.fitness.at(-1);

  return {
    compared,
    comparedText: formats.count(compared),
    partly: compared < answer.journeys,
    asPlanned: showEstimate(answer.asPlanned, percent),
    meanFitness: answer.meanFitness === null ? null : formats.percent(answer.meanFitness, 1),
    isFar: answer.meanFitness !== null && answer.meanFitness < hardlyAlike,
    tenths: answer.fitness.map(({ from, to, journeys }) => ({
      from: formats.percent(from),
      to: formats.percent(to),
      journeys: formats.count(journeys),
      share: share(journeys),
      height: journeys / highest,
    })),
    nearPlan: best && compared > 0 ? share(best.journeys) : null,
    deviations,
    skippedAt: plan.steps.map((_, place) => {
      const skipped = answer.deviations.find(({ kind, step }) => kind === 'skipped' && step === place);
      return skipped ? share(skipped.journeys) : null;
    }),
  };
}

type NameOptions = { names: ReadonlyMap<string, string>; or: string };

/** Its own name, else its touchpoints: "Hotline oder Chat". A key that nobody knows any more stands for itself. */
export function nameOfStep(step: PlannedJourney['steps'][number], { names, or }: NameOptions): string {
  return step.name?.trim() || step.touchpoints.map((key) => names.get(key) ?? key).join(` ${or} `);
}

/** Shares of a few in a thousand would all read as nothing without a decimal. */
function digitsOfShares({ deviations }: JourneyPlanComparison): number {
  const highs = deviations
    .flatMap(({ withIt, withoutIt }) => [withIt.converted, withoutIt.converted])
    .map((share) => ('notEnough' in share ? 0 : share.high));
  return Math.max(...highs) < 0.1 ? 1 : 0;
}

type Measured = JourneyPlanComparison['asPlanned'];
type Show = Parameters<typeof showEstimate>[1];

function pair(withIt: Measured, withoutIt: Measured, show: Show) {
  return { with: showEstimate(withIt, show), without: showEstimate(withoutIt, show) };
}

function ratingOf(formats: Formats): Show {
  return { write: (value) => formats.decimal(value, 1), range: formats.range };
}
