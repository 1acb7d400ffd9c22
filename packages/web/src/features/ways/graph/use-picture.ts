import type { JourneyGraph } from '@anklang/domain';
import { useMemo } from 'react';
import type { Coverage, Shown } from './choose-shown.ts';
import { labelSizes, sizeOf } from './node-sizes.ts';
import { prepareGraph } from './prepare-graph.ts';
import { useLayout } from './use-layout.ts';

type Asked = { graph: JourneyGraph; shown: Shown; coverage: Coverage; calm: boolean };

/** What is drawn of an answer and where it stands. */
export function usePicture({ graph, shown, coverage, calm }: Asked) {
  const model = useMemo(() => prepareGraph(graph, { shown, coverage }), [graph, shown, coverage]);
  const rated = useMemo(() => isRated(graph), [graph]);
  const wanted = useMemo(
    () => ({
      nodes: model.nodes.map((node) => ({ id: node.id, ...sizeOf(node, rated) })),
      edges: model.edges.map(({ id, from, to, count, kind }) => ({ id, from, to, count, label: labelSizes[kind] })),
    }),
    [model, rated],
  );
  const layout = useLayout(wanted, { calm });
  return { model, layout, rated };
}

function isRated({ visits }: JourneyGraph): boolean {
  return visits.some(({ ratings }) => ratings.disappointing + ratings.ok + ratings.delighting > 0);
}
