import type { Axis } from './axis.ts';
import classes from './charts.module.css';

/** The numbers below or above an axis; the first and last stay inside. */
export function AxisMarks({ axis, write }: { axis: Axis; write: (value: number) => string }) {
  return (
    <div className={classes['marks']} aria-hidden>
      {axis.ticks.map((tick, index) => (
        <span key={tick} data-edge={edgeOf(index, axis.ticks.length)} style={{ left: `${axis.at(tick)}%` }}>
          {write(tick)}
        </span>
      ))}
    </div>
  );
}

function edgeOf(index: number, count: number): 'first' | 'last' | undefined {
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : undefined;
}
