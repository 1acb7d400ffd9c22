import { CloseButton, Group, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BorderDetails } from './border-details.tsx';
import { EdgeDetails } from './edge-details.tsx';
import classes from './graph.module.css';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.ts';
import { RestDetails } from './rest-details.tsx';
import { StepDetails } from './step-details.tsx';

export type DetailProps = {
  model: GraphModel;
  names: ReadonlyMap<string, string>;
  customers: number;
  journeys: number;
  onChoose: (id: string) => void;
};

type Props = DetailProps & { chosen: string; onClose: () => void };

/** The numbers of the part of the picture that was chosen, and where they lead. */
export function GraphPanel({ chosen, onClose, ...details }: Props) {
  const { t } = useTranslation(['ways', 'shell']);
  const heading = useRef<HTMLHeadingElement>(null);
  const node = details.model.nodes.find(({ id }) => id === chosen);
  const edge = details.model.edges.find(({ id }) => id === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part takes the focus anew
  useEffect(() => heading.current?.focus({ preventScroll: true }), [chosen]);
  if (!node && !edge) return null;

  return (
    <aside
      className={classes['panel']}
      aria-label={t('ways:graph.panel.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Title order={2} ref={heading} tabIndex={-1} fz="1.05rem" style={{ overflowWrap: 'anywhere', outline: 'none' }}>
          {node ? details.names.get(node.id) : edge && titleOf(edge, details.names)}
        </Title>
        <CloseButton aria-label={t('shell:close')} onClick={onClose} />
      </Group>
      {node && <NodeDetails node={node} {...details} />}
      {edge && <EdgeDetails edge={edge} {...details} />}
    </aside>
  );
}

function titleOf({ from, to }: GraphEdge, names: ReadonlyMap<string, string>): string {
  return `${names.get(from)} → ${names.get(to)}`;
}

function NodeDetails({ node, ...details }: DetailProps & { node: GraphNode }) {
  if (node.kind === 'step') return <StepDetails node={node} {...details} />;
  if (node.kind === 'rest') return <RestDetails node={node} {...details} />;
  return <BorderDetails node={node} {...details} />;
}
