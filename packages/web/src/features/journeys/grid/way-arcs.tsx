import classes from './grid.module.css';
import { sizes } from './map-sizes.ts';
import type { Arc } from './prepare-grid.ts';

/** Branches lead ahead, loops back: drawn above the steps, with their names. The heads of the steps say them in words. */
export function WayArcs({ arcs, columnWidth, width }: { arcs: readonly Arc[]; columnWidth: number; width: number }) {
  const rows = Math.max(...arcs.map(({ row }) => row)) + 1;
  const height = rows * sizes.arcs + 6;

  return (
    <svg className={classes['arcs']} width={width} height={height} aria-hidden="true" style={{ left: sizes.laneName }}>
      <defs>
        <marker id="way-end" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8Z" fill="var(--accent)" />
        </marker>
      </defs>
      {arcs.map(({ id, from, to, name, row }) => {
        const isBack = to < from;
        // What leads back does not begin or end where something leads ahead.
        const shift = columnWidth * (isBack ? 0.08 : 0.2);
        const start = (from + 0.5) * columnWidth + (isBack ? -shift : shift);
        const end = (to + 0.5) * columnWidth + (isBack ? shift : -shift);
        const top = height - (row + 1) * sizes.arcs + 4;
        return (
          <g key={id}>
            <path
              d={`M${start} ${height}V${top + 6}Q${start} ${top} ${start + (end > start ? 6 : -6)} ${top}H${end + (end > start ? -6 : 6)}Q${end} ${top} ${end} ${top + 6}V${height - 2}`}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={1.5}
              strokeDasharray={isBack ? '4 3' : undefined}
              markerEnd="url(#way-end)"
            />
            {name !== '' && (
              <text x={(start + end) / 2} y={top + 12} textAnchor="middle" className={classes['arcName']}>
                {cut(name, Math.abs(end - start))}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** As much of a name as fits under its arc. */
function cut(name: string, width: number): string {
  const letters = Math.max(8, Math.floor(width / 6.5));
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
}
