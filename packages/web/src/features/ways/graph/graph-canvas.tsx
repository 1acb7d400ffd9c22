import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { BorderNode, RestNode } from './border-node.tsx';
import { EdgeLabels } from './edge-labels.tsx';
import { flowEdges, flowNodes } from './flow-elements.ts';
import type { DifferenceMark, WaysEdge, WaysNode } from './flow-types.ts';
import classes from './graph.module.css';
import type { GraphModel } from './graph-model.ts';
import { keptElements } from './kept-elements.ts';
import type { GraphLayout } from './lay-out-graph.ts';
import type { Together } from './move-together.ts';
import { StepNode } from './step-node.tsx';
import { useFit } from './use-fit.ts';
import { useInSight } from './use-in-sight.ts';
import { ArrowHeads, WayEdge } from './way-edge.tsx';
import { ZoomControls } from './zoom-controls.tsx';

const nodeTypes = { step: StepNode, border: BorderNode, rest: RestNode };
const edgeTypes = { way: WayEdge };

export type CanvasProps = {
  label: string;
  model: GraphModel;
  layout: GraphLayout;
  rated: boolean;
  journeys: number;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  followed?: ReadonlySet<string> | null;
  differences?: ReadonlyMap<string, DifferenceMark> | null;
  /** Moves together with others. */
  together?: Together | undefined;
  /** Of two pictures, the one that says where to look at first. */
  leads?: boolean;
};

/** The picture itself: pan, zoom, walk through by Tab, Enter opens a part. */
export const GraphCanvas = memo(function GraphCanvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
});

function Canvas({ label, onChoose, chosen, together, leads = true, ...picture }: CanvasProps) {
  const { model, layout, rated, journeys, followed = null, differences = null } = picture;
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const drawing = useMemo(
    () => ({ model, layout, rated, journeys, chosen, followed, differences, words: { t, language } }),
    [model, layout, rated, journeys, chosen, followed, differences, t, language],
  );
  const [kept] = useState(() => ({ nodes: keptElements<WaysNode>(), edges: keptElements<WaysEdge>() }));
  const nodes = useMemo(() => flowNodes(drawing, kept.nodes), [drawing, kept]);
  const edges = useMemo(() => flowEdges(drawing, kept.edges), [drawing, kept]);
  const { fit, touched } = useFit(layout, leads);
  useInSight(drawing);
  const { zoomIn, zoomOut, getViewport, setViewport } = useReactFlow();
  useEffect(
    () => together?.join({ get: getViewport, set: (viewport) => void setViewport(viewport) }),
    [together, getViewport, setViewport],
  );

  const choose = useCallback((_: unknown, { id }: { id: string }) => onChoose(id), [onChoose]);
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onChoose(id);
    }
    if (event.key === 'Escape') onChoose(null);
    if (event.key === '+') void zoomIn();
    if (event.key === '-') void zoomOut();
    if (event.key === '0') fit();
  };

  return (
    <ReactFlow<WaysNode, WaysEdge>
      className={classes['canvas'] ?? ''}
      aria-label={label}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodeClick={choose}
      onEdgeClick={choose}
      onPaneClick={() => onChoose(null)}
      onKeyDown={onKeyDown}
      onMoveStart={(event) => {
        if (event) touched.current = true;
      }}
      onMove={(_, viewport) => together?.moved(viewport)}
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      edgesReconnectable={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      minZoom={0.15}
      maxZoom={2}
      ariaLabelConfig={{
        'node.a11yDescription.default': t('graph.help.open'),
        'node.a11yDescription.keyboardDisabled': t('graph.help.open'),
        'edge.a11yDescription.default': t('graph.help.open'),
      }}
    >
      <ArrowHeads />
      <EdgeLabels edges={edges} />
      <ZoomControls onFit={fit} />
    </ReactFlow>
  );
}
