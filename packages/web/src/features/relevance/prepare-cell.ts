import type { EstimateOrNotEnough, Judged, MeasuredCell, RelevanceCell, RelevanceFacet } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../charts/estimate.ts';
import type { Formats } from '../../charts/format.ts';

/** What the data say in a cell, ready to be drawn; `of` tells which of the two potentials is the larger. */
export type ShownData = ShownEstimate & { of?: 'avoid' | 'delight' };
export type ShownJudged = { median: string; low: string; high: string; isOne: boolean; people: number };
export type ShownCell = {
  data: ShownData | null;
  judged: ShownJudged | null;
  gap: 'higher' | 'lower' | null;
};

export function prepareCell(cell: RelevanceCell | undefined, facet: RelevanceFacet, formats: Formats): ShownCell {
  if (!cell) return { data: null, judged: null, gap: null };
  return {
    data: cell.data && prepareData(cell.data, facet, formats),
    judged: prepareJudged(cell.judged[facet], formats),
    gap: cell.gap[facet],
  };
}

function prepareData(cell: MeasuredCell, facet: RelevanceFacet, formats: Formats): ShownData {
  if (facet === 'relevance') return showShare(cell.relevance, formats);
  const [avoid, delight] = [showGain(cell.avoidDisappointment, formats), showGain(cell.createDelight, formats)];
  if (delight.kind !== 'estimate') return { ...avoid, of: 'avoid' };
  if (avoid.kind !== 'estimate' || delight.value > avoid.value) return { ...delight, of: 'delight' };
  return { ...avoid, of: 'avoid' };
}

export function showShare(share: EstimateOrNotEnough | null, formats: Formats): ShownEstimate {
  return showEstimate(share, { write: (value) => formats.percent(value), range: formats.range });
}

export function showGain(gain: EstimateOrNotEnough, formats: Formats): ShownEstimate {
  return showEstimate(gain, { write: (value) => formats.signed(value, 2), range: formats.range });
}

export function prepareJudged(judged: Judged | null, formats: Formats): ShownJudged | null {
  if (!judged) return null;
  const write = (value: number) => formats.decimal(value, Number.isInteger(value) ? 0 : 1);
  const { median, low, high, people } = judged;
  return { median: write(median), low: write(low), high: write(high), isOne: low === high, people };
}

export type ShownEstimateText = (estimate: ShownEstimate) => string;

/** An estimate in one line. */
export function textOf(estimate: ShownEstimate, words: { tooFew: (more: number) => string; none: string }): string {
  if (estimate.kind === 'estimate') return estimate.both;
  return estimate.kind === 'notEnough' ? words.tooFew(estimate.more) : words.none;
}
