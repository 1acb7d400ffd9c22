import type { Estimate, Language, TouchpointInsight } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../charts/estimate.ts';
import { formatsFor } from '../../charts/format.ts';

type SegmentGroup = {
  value: string;
  n: string;
  mean: ShownEstimate;
  disappointing: ShownEstimate;
  delighting: ShownEstimate;
};
export type SegmentModel = { column: string; groups: SegmentGroup[] };

/** Groups in the order of their values; small ones keep their place and say how many answers they lack. */
export function prepareSegments(segments: TouchpointInsight['segments'], language: Language): SegmentModel[] {
  const formats = formatsFor(language);
  const collator = new Intl.Collator(language, { numeric: true });
  const share = (estimate: Estimate | null, mean: SegmentGroup['mean']): ShownEstimate =>
    // A group too small for a mean is too small for its shares.
    mean.kind === 'notEnough'
      ? mean
      : showEstimate(estimate, { write: (value) => formats.percent(value), range: formats.range });

  return segments.map(({ column, groups }) => ({
    column,
    groups: groups
      .toSorted((a, b) => collator.compare(a.value, b.value))
      .map((group) => {
        const mean = showEstimate(group.mean, { write: (value) => formats.decimal(value, 2), range: formats.range });
        return {
          value: group.value,
          n: formats.count(group.n),
          mean,
          disappointing: share(group.disappointing, mean),
          delighting: share(group.delighting, mean),
        };
      }),
  }));
}
