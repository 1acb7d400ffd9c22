import { EdgeLabelRenderer } from '@xyflow/react';
import { memo } from 'react';
import type { WaysEdge } from './flow-types.ts';
import classes from './graph.module.css';

/** Who takes a line and how long it takes, above all lines. Pointers reach through to the line itself. */
export const EdgeLabels = memo(function EdgeLabels({ edges }: { edges: readonly WaysEdge[] }) {
  return <EdgeLabelRenderer>{edges.map(({ id, data }) => data && <Label key={id} data={data} />)}</EdgeLabelRenderer>;
});

const Label = memo(function Label({ data }: { data: NonNullable<WaysEdge['data']> }) {
  const { label, labelAt, emphasis, difference } = data;
  const [first, second] = difference ? [label[0], difference.text] : label;

  return (
    <div
      className={classes['label']}
      data-emphasis={emphasis}
      style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px,${labelAt.y}px)` }}
      // The line says the same to those who listen.
      aria-hidden
    >
      <strong>{first}</strong>
      {second !== undefined && <span data-more={difference?.more}>{second}</span>}
    </div>
  );
});
