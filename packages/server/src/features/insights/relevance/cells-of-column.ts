import {
  type Estimate,
  type EstimateOrNotEnough,
  findGaps,
  type Judged,
  type MeasuredCell,
  type RelevanceCell,
  type RelevanceFacet,
  type RelevanceTop,
  relevanceFacets,
} from '@anklang/domain';
import type { MeasuredWave } from './measure-wave.ts';

/** A survey as a column of the map sees it: its people, and which of its questions are about which touchpoint. */
export type AskedWave = {
  surveyId: string;
  waveId: string;
  measured: MeasuredWave;
  links: readonly { column: string; touchpointId: string; name: string }[];
};

type Judgements = RelevanceCell['judged'];

export type Column = {
  waves: readonly AskedWave[];
  /** Of a touchpoint; undefined where nobody judges it here. */
  judgedOf: (touchpointId: string) => Judgements | undefined;
  /** May what was measured stand here? A survey that asks without phases says nothing of one phase among several. */
  belongs: (touchpointId: string) => boolean;
};

export type ColumnCells = {
  measured: ReadonlyMap<string, { data: MeasuredCell; surveys: number }>;
  gaps: ReadonlyMap<string, RelevanceCell['gap']>;
  top: { relevance: RelevanceTop | null; potential: RelevanceTop | null };
};

export const noGap: RelevanceCell['gap'] = { relevance: null, potential: null };
export const noJudgement: Judgements = { relevance: null, potential: null };

/** What the surveys say in one column, where judgement contradicts it, and what stands first. */
export function cellsOfColumn({ waves, judgedOf, belongs }: Column): ColumnCells {
  const bySurvey = waves.map((wave) => measuredCells(wave).filter(({ touchpointId }) => belongs(touchpointId)));
  const measured = new Map<string, { data: MeasuredCell; surveys: number }>();
  for (const { touchpointId, cell } of bySurvey.flat()) {
    const known = measured.get(touchpointId);
    const data = known && !saysMore(cell, known.data) ? known.data : cell;
    measured.set(touchpointId, { data, surveys: (known?.surveys ?? 0) + 1 });
  }
  const gaps = new Map<string, RelevanceCell['gap']>();
  for (const cells of bySurvey) {
    const shown = cells.filter(({ touchpointId, cell }) => measured.get(touchpointId)?.data === cell);
    for (const facet of relevanceFacets) noteGaps(gaps, facet, comparable(shown, { facet, judgedOf }));
  }
  const widest = bySurvey.toSorted((a, b) => mostAsked(b) - mostAsked(a))[0] ?? [];

  return { measured, gaps, top: { relevance: topOf(widest, 'relevance'), potential: topOf(widest, 'potential') } };
}

type Found = { touchpointId: string; name: string; cell: MeasuredCell };

function measuredCells({ surveyId, waveId, measured, links }: AskedWave): Found[] {
  const byKey = new Map(measured.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const of = measured.touchpoints.filter(({ rank }) => rank !== null).length;
  return links.flatMap(({ column, touchpointId, name }) => {
    const found = byKey.get(column);
    if (found) {
      const { key: _, rank, ...rest } = found;
      return [{ touchpointId, name, cell: { surveyId, waveId, ...rest, rank: rank && { ...rank, of } } }];
    }
    if (!measured.tooFew) return [];
    const none = { notEnough: true, ...measured.tooFew } as const;
    const effects = { relevance: none, avoidDisappointment: none, createDelight: none };
    return [{ touchpointId, name, cell: { surveyId, waveId, n: measured.tooFew.have, rank: null, ...effects } }];
  });
}

const mostAsked = (cells: readonly Found[]) =>
  cells.reduce((most, { cell }) => (isKnown(cell.relevance) ? Math.max(most, cell.n) : most), 0);

function saysMore(one: MeasuredCell, other: MeasuredCell): boolean {
  const [knowsOne, knowsOther] = [isKnown(one.relevance), isKnown(other.relevance)];
  return knowsOne === knowsOther ? one.n > other.n : knowsOne;
}

export function isKnown(value: EstimateOrNotEnough | null): value is Estimate {
  return value !== null && !('notEnough' in value);
}

/** Of the two ways to gain at a touchpoint the one that gains more, where both are in the same unit. */
function potentialOf(cell: MeasuredCell): Estimate | null {
  const known = [cell.avoidDisappointment, cell.createDelight].filter(isKnown);
  return known.reduce<Estimate | null>((most, one) => (most === null || one.value > most.value ? one : most), null);
}

const estimateOf = (cell: MeasuredCell, facet: RelevanceFacet): Estimate | null =>
  facet === 'potential' ? potentialOf(cell) : isKnown(cell.relevance) ? cell.relevance : null;

type Pair = { touchpointId: string; data: Estimate; judged: Judged };

function comparable(
  cells: readonly Found[],
  { facet, judgedOf }: { facet: RelevanceFacet } & Pick<Column, 'judgedOf'>,
): Pair[] {
  return cells.flatMap(({ touchpointId, cell }) => {
    const [data, judged] = [estimateOf(cell, facet), judgedOf(touchpointId)?.[facet]];
    return data && judged ? [{ touchpointId, data, judged }] : [];
  });
}

function noteGaps(gaps: Map<string, RelevanceCell['gap']>, facet: RelevanceFacet, pairs: readonly Pair[]): void {
  findGaps(pairs).forEach((gap, i) => {
    if (gap === null) return;
    const { touchpointId } = pairs[i]!;
    gaps.set(touchpointId, { ...(gaps.get(touchpointId) ?? noGap), [facet]: gap });
  });
}

/** Sure where the ranking of all leaves it no other place, or where its interval lies above all others. */
function topOf(cells: readonly Found[], facet: RelevanceFacet): RelevanceTop | null {
  const known = cells.flatMap(({ cell, ...of }) => {
    const estimate = estimateOf(cell, facet);
    return estimate ? [{ ...of, cell, estimate }] : [];
  });
  const [first, ...others] = known.toSorted((a, b) => b.estimate.value - a.estimate.value);
  if (!first || others.length === 0 || first.estimate.value <= 0) return null;
  const { touchpointId, name, estimate, cell } = first;
  const isAlone = others.every((other) => other.estimate.high < estimate.low);
  const isSure = isAlone || (facet === 'relevance' && cell.rank?.high === 1);

  return { touchpointId, name, estimate, isSure, surveyId: cell.surveyId };
}
