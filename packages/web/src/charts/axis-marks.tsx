import type { Axis } from './axis.ts';
import classes from './charts.module.css';

/** The numbers below or above an axis; the first and last stay inside. */
export function AxisMarks({ axis, write }: { axis: Axis; write: (value: number) => string }) {
  return (
    <div className={classes['marks']} aria-hidden>
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: `${axis.at(tick)}%` }}>
          {write(tick)}
        </span>
      ))}
    </div>
  );
}
