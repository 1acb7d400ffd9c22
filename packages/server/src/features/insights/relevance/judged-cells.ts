import { judgedOf, type RelevanceCell } from '@anklang/domain';
import type { Points } from '../../touchpoints/index.ts';

type Judgements = RelevanceCell['judged'];
type Place = Pick<Points, 'touchpointId' | 'segmentId' | 'phaseId'>;
export type JudgedCells = { get: (place: Place) => Judgements | undefined; all: [Place, Judgements][] };

/** What people say last, put together cell by cell. */
export function judgedCells(points: readonly Points[]): JudgedCells {
  const cells = new Map<string, Points[]>();
  for (const one of points) {
    const key = keyOf(one);
    const known = cells.get(key);
    if (known) known.push(one);
    else cells.set(key, [one]);
  }
  const judged = new Map([...cells].map(([key, of]) => [key, together(of)]));
  return {
    get: (place) => judged.get(keyOf(place)),
    all: [...cells].map(([key, [place]]) => [place!, judged.get(key)!]),
  };
}

const keyOf = ({ touchpointId, segmentId, phaseId }: Place) => `${touchpointId} ${segmentId} ${phaseId}`;

function together(points: readonly Points[]): Judgements {
  const said = (values: readonly (number | null)[]) => judgedOf(values.filter((value) => value !== null));
  return {
    relevance: said(points.map(({ relevance }) => relevance)),
    potential: said(points.map(({ potential }) => potential)),
  };
}
