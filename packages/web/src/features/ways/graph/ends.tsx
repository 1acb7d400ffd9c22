import { Handle, Position } from '@xyflow/react';
import classes from './graph.module.css';

/** React Flow draws a line only between nodes that have somewhere to hold it; where it runs, the layout says. */
export function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className={classes['end'] ?? ''} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={classes['end'] ?? ''} />
    </>
  );
}
