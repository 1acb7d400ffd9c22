import type { RelevanceCell, TouchpointRelevance } from '@anklang/domain';

type Placed = { segmentId: string | null; phaseId: string | null; cell: RelevanceCell };

/** What is measured and judged of one touchpoint, cell by cell; the one for everybody first. */
export function cellsOfTouchpoint({ cells, measured }: TouchpointRelevance): Placed[] {
  const found = new Map<string, Placed>();
  const at = (segmentId: string | null, phaseId: string | null): Placed => {
    const key = `${segmentId} ${phaseId}`;
    const known = found.get(key) ?? { segmentId, phaseId, cell: emptyCell(segmentId ?? phaseId) };
    found.set(key, known);
    return known;
  };
  for (const { segmentId, ...data } of measured) at(segmentId, null).cell.data = data;
  for (const { segmentId, phaseId, judged } of cells) at(segmentId, phaseId).cell.judged = judged;

  return [...found.values()].sort((a, b) => weight(a) - weight(b));
}

const weight = ({ segmentId, phaseId }: Placed) => (segmentId ? 1 : 0) + (phaseId ? 2 : 0);

function emptyCell(columnId: string | null): RelevanceCell {
  return {
    ...{ columnId, data: null, surveys: 0 },
    judged: { relevance: null, potential: null },
    gap: { relevance: null, potential: null },
  };
}
