import type { RelevanceFacet, RelevanceMap } from '@anklang/domain';

type Row = RelevanceMap['items'][number];

/** By what the first column shows: what is measured, the highest first, then what is only judged; else as they were. */
export function orderRows({ items, columns }: RelevanceMap, facet: RelevanceFacet): Row[] {
  const [first] = columns;
  if (!first) return items;
  const placed = items.map((row) => {
    const cell = row.cells.find(({ columnId }) => columnId === first.id);
    const isTop = first.top[facet]?.touchpointId === row.touchpointId;
    return { row, isTop, measured: measuredIn(cell, facet), judged: cell?.judged[facet]?.median ?? none };
  });
  return placed
    .toSorted(
      (one, other) =>
        Number(other.isTop) - Number(one.isTop) || other.measured - one.measured || other.judged - one.judged,
    )
    .map(({ row }) => row);
}

/** Below everything that can be told; finite, so that two of them are equal. */
const none = -Number.MAX_VALUE;

/** The value that stands in the cell: of both potentials the larger. */
function measuredIn(cell: Row['cells'][number] | undefined, facet: RelevanceFacet): number {
  if (!cell?.data) return none;
  const { relevance, avoidDisappointment, createDelight } = cell.data;
  const shown = facet === 'relevance' ? [relevance] : [avoidDisappointment, createDelight];
  return Math.max(none, ...shown.flatMap((one) => (one && !('notEnough' in one) ? [one.value] : [])));
}
