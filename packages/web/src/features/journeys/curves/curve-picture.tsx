import { levelBorder } from '@anklang/domain';
import { memo } from 'react';
import { levelColours } from '../../../ui/level-mark.tsx';
import { type Area, type Column, centreOf, linesThrough, pathOf, yOf } from './curve-geometry.ts';
import { CurveShape } from './curve-shape.tsx';
import { type CurveStyle, drawnStyles } from './curve-style.ts';
import classes from './curves.module.css';
import type { CurvePoint } from './prepare-curves.ts';

export type ComparedCurve = { key: string; style: CurveStyle; points: readonly CurvePoint[] };

type Props = {
  columns: readonly Column[];
  points: readonly CurvePoint[];
  compared: readonly ComparedCurve[];
  area: Area;
  width: number;
  height: number;
  /** Step of the lowest point, and the word for it. */
  weakest: { stepId: string; word: string } | null;
};

/** Zero line, the three levels and all curves; sliders, the sentence above and the table say the same in words. */
export const CurvePicture = memo(function CurvePicture(props: Props) {
  const { columns, points, compared, area, width, height, weakest } = props;
  const byStep = new Map(points.map((point) => [point.stepId, point]));
  const placed = columns.flatMap((column) => {
    const point = byStep.get(column.stepId);
    return point ? [{ x: centreOf(column), point }] : [];
  });

  return (
    <svg width={width} height={height} className={classes['picture']} aria-hidden>
      <g>
        <Ground area={area} width={width} />
        {compared.map(({ key, style, points: other }) => (
          <Line key={key} style={style} spots={spotsOf(columns, other, 'asIs')} area={area} size={4} />
        ))}
        <Line style={drawnStyles.toBe} spots={spotsOf(columns, points, 'toBe')} area={area} size={5} />
        <Line style={drawnStyles.measured} spots={spotsOf(columns, points, 'measured')} area={area} size={5} />
        <Whiskers placed={placed} area={area} />
        <Line style={drawnStyles.asIs} spots={spotsOf(columns, points, 'asIs')} area={area} size={6} thickness={2.5} />
        {placed.map(({ x, point }) => (
          <Distance key={point.stepId} x={x} point={point} area={area} />
        ))}
        {placed.map(({ x, point }) =>
          point.stepId === weakest?.stepId && point.asIs !== null ? (
            <text key="weakest" x={x} y={wordAt(yOf(point.asIs, area), area)} className={classes['weakest']}>
              {weakest.word}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  );
});

/** Below the point, above it where it lies at the very bottom. */
function wordAt(y: number, { bottom }: Area): number {
  return y + 24 > bottom + 12 ? y - 14 : y + 22;
}

function Ground({ area, width }: { area: Area; width: number }) {
  const [top, upper, lower, bottom] = [100, levelBorder, -levelBorder, -100].map((points) => yOf(points, area)) as [
    ...[number, number, number, number],
  ];
  const bands = [
    ['delighting', top, upper],
    ['ok', upper, lower],
    ['disappointing', lower, bottom],
  ] as const;
  return (
    <>
      {bands.map(([level, from, to]) => (
        <rect key={level} x={0} y={from} width={width} height={to - from} fill={levelColours[level]} opacity={0.09} />
      ))}
      <line x1={0} x2={width} y1={yOf(0, area)} y2={yOf(0, area)} stroke="var(--zero-line)" strokeWidth={1.5} />
    </>
  );
}

type Spot = { x: number; points: number | null; follows: boolean; isFaint: boolean };

function spotsOf(columns: readonly Column[], points: readonly CurvePoint[], curve: 'asIs' | 'toBe' | 'measured') {
  const byStep = new Map(points.map((point) => [point.stepId, point]));
  return columns.map((column): Spot => {
    const point = byStep.get(column.stepId);
    const value = curve === 'measured' ? point?.measured?.value : point?.[curve];
    const isFaint = curve !== 'measured' && (point?.isInherited[curve] ?? false);
    return { x: centreOf(column), points: value ?? null, follows: point?.follows ?? true, isFaint };
  });
}

type LineProps = { style: CurveStyle; spots: readonly Spot[]; area: Area; size: number; thickness?: number };

function Line({ style: { colour, dash, shape, isHollow }, spots, area, size, thickness = 2 }: LineProps) {
  return (
    <g>
      <path
        d={pathOf(linesThrough(spots, area))}
        fill="none"
        stroke={colour}
        strokeWidth={thickness}
        strokeDasharray={dash || undefined}
        strokeLinejoin="round"
      />
      {spots.map(({ x, points, isFaint }) =>
        points === null ? null : (
          <CurveShape
            key={x}
            {...{ shape, colour, size, x }}
            y={yOf(points, area)}
            // What holds for everybody is not the persona's own.
            isHollow={isHollow || isFaint}
          />
        ),
      )}
    </g>
  );
}

type Placed = { x: number; point: CurvePoint };

function Whiskers({ placed, area }: { placed: readonly Placed[]; area: Area }) {
  return (
    <g stroke={drawnStyles.measured.colour} strokeWidth={1.5}>
      {placed.map(({ x, point: { stepId, measured } }) => {
        if (!measured) return null;
        const [low, high] = [yOf(measured.low, area), yOf(measured.high, area)];
        return (
          <g key={stepId}>
            <line x1={x} x2={x} y1={low} y2={high} />
            <line x1={x - 5} x2={x + 5} y1={low} y2={low} />
            <line x1={x - 5} x2={x + 5} y1={high} y2={high} />
          </g>
        );
      })}
    </g>
  );
}

/** A thin bracket beside the points, with what is missing. */
function Distance({ x, point, area }: { x: number; point: CurvePoint; area: Area }) {
  if (!point.distance) return null;
  const { from, to, missing } = point.distance;
  const [low, high] = [yOf(from, area), yOf(to, area)];
  const edge = x + 16;
  return (
    <g className={classes['distance']}>
      <path d={`M${edge - 4} ${low}H${edge}V${high}H${edge - 4}`} />
      <text x={edge + 5} y={(low + high) / 2 + 4}>
        {missing > 0 ? `↑ ${missing}` : `↓ ${-missing}`}
      </text>
    </g>
  );
}
