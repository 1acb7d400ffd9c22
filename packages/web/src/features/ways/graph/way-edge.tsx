import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { WaysEdge } from './flow-types.ts';
import classes from './graph.module.css';

/** A line from step to step, as thick as it is taken. */
export const WayEdge = memo(function WayEdge({ data }: EdgeProps<WaysEdge>) {
  if (!data) return null;
  const { edge, path, thickness, emphasis } = data;
  const marker = emphasis === 'chosen' || emphasis === 'followed' ? 'chosen' : 'plain';

  return (
    <g className={classes['way']} data-emphasis={emphasis} data-kind={edge.kind}>
      <path d={path} className={classes['reach']} />
      <path d={path} className={classes['line']} strokeWidth={thickness} markerEnd={`url(#ways-arrow-${marker})`} />
    </g>
  );
});

/** Arrow heads of one size, however thick the line is. */
export function ArrowHeads() {
  return (
    <svg className={classes['heads']} aria-hidden="true" focusable="false">
      <defs>
        {(['plain', 'chosen'] as const).map((look) => (
          <marker
            key={look}
            id={`ways-arrow-${look}`}
            viewBox="0 0 10 10"
            refX="8.5"
            refY="5"
            markerWidth="11"
            markerHeight="11"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0,0 L10,5 L0,10 Z" className={classes[`head-${look}`]} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
