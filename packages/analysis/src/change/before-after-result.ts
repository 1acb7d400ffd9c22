import type { Estimate, NotEnough } from '../result.ts';
import type { PeriodSums } from './series.ts';

export type BeforeAfterInput = {
  /** Ratings at the touchpoint, rising periods (days, weeks or months; weeks tell most), as far back as there are. */
  periods: readonly PeriodSums[];
  /** The same of other touchpoints (or customers) where nothing was changed, for the difference in differences. */
  others?: readonly (readonly PeriodSums[])[] | undefined;
  /** First day on which the change holds, days since 1 January 1970. The period it falls into counts for neither side. */
  changeDay: number;
  /** The day until which ratings are known (exclusive). */
  knownUntil: number;
};

export type BeforeAfterOptions = {
  /** How many days before and after are compared, at most; default 90. */
  windowDays?: number | undefined;
  /** Fewer days after the change are too early to judge; default 28. */
  fewestDays?: number | undefined;
  /** Fewer ratings on either side are too few; default 30. */
  fewest?: number | undefined;
  /** Default 0.95. */
  confidence?: number | undefined;
};

export type BeforeAfterVerdict = 'improved' | 'worsened' | 'noRecognisableChange' | 'tooEarly' | 'tooFew';

/** What else may have made the difference. `others`: whatever moved other touchpoints at the same time. */
export type RivalKind = 'others' | 'trend' | 'season' | 'regressionToMean';
export type Rival = {
  kind: RivalKind;
  /** `unlikely`: looked for and not found; `possible`: found; `unknown`: the data cannot tell. */
  state: 'unlikely' | 'possible' | 'unknown';
  /**
   * What the rival is measured by: others – their mean change; trend – change that a going on of the trend would have made;
   * season – change at the same time a year earlier; regressionToMean – how far the time just before the change lay from
   * the time before it. In rating points; null where unknown.
   */
  size: Estimate | null;
};

export type BeforeAfter = {
  verdict: BeforeAfterVerdict;
  /** Mean and people of each side; the side's days in numbers. */
  before: { n: number; from: number; to: number; mean: Estimate | NotEnough };
  after: { n: number; from: number; to: number; mean: Estimate | NotEnough };
  /** After minus before, in rating points; null where too few. */
  change: Estimate | null;
  /** The change beyond the change of the others; null without others that can be compared. */
  differenceInDifferences: Estimate | null;
  /** Others that could be compared. */
  others: number;
  /** How much more ratings vary from period to period than people within a period let expect; ≥ 1, null: too few periods. */
  dispersion: number | null;
  /** The smallest change that would be recognised four times in five with these data. */
  recognisable: number | null;
  /** All that were looked at; those that are not `unlikely` remain. Empty where there is no change to explain. */
  rivals: Rival[];
  /** With `tooFew` or `tooEarly`: what is missing. */
  missing: { ratingsBefore: number; ratingsAfter: number; days: number };
};
