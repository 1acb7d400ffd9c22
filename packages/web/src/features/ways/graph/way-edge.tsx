import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { WaysEdge } from './flow-types.ts';
import classes from './graph.module.css';
import { labelSizes } from './node-sizes.ts';

/** A line from step to step, as thick as it is taken, with who and how long. */
export const WayEdge = memo(function WayEdge({ data }: EdgeProps<WaysEdge>) {
  if (!data) return null;
  const { edge, path, labelAt, label, thickness, emphasis, difference } = data;
  const marker = emphasis === 'chosen' || emphasis === 'followed' ? 'chosen' : 'plain';
  const lines = difference ? [...label.slice(0, 1), difference.text] : label;
  const { height } = labelSizes[edge.kind];
  const width = Math.max(...lines.map((line) => line.length)) * 6.6 + 10;

  return (
    <g className={classes['way']} data-emphasis={emphasis} data-kind={edge.kind}>
      <path d={path} className={classes['reach']} />
      <path d={path} className={classes['line']} strokeWidth={thickness} markerEnd={`url(#ways-arrow-${marker})`} />
      <g transform={`translate(${labelAt.x},${labelAt.y})`}>
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={5} className={classes['labelGround']} />
        {lines.map((line, index) => (
          <text
            key={line}
            y={(index - (lines.length - 1) / 2) * 14 + 4}
            className={classes['label']}
            data-first={index === 0}
            data-more={index === 1 && difference ? difference.more : undefined}
          >
            {line}
          </text>
        ))}
      </g>
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
