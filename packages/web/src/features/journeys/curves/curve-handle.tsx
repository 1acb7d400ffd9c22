import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Area, yOf } from './curve-geometry.ts';
import classes from './curves.module.css';
import { changeByKey } from './key-change.ts';
import type { CurvePoint, DrawnCurve } from './prepare-curves.ts';
import { useSayPoints } from './use-say-points.ts';

type Props = {
  point: CurvePoint;
  curve: DrawnCurve;
  x: number;
  area: Area;
  /** One handle of the lane is a stop of the Tab key, arrows to the side reach the others. */
  isStop: boolean;
  /** Where a key has moved it to, while it is held. */
  moved: number | null;
  onStop: (stepId: string) => void;
  onMove: (stepId: string, points: number) => void;
  onLetGo: () => void;
  onSet: (curve: DrawnCurve, stepId: string, points: number | null) => void;
  onOpen: (stepId: string) => void;
};

/** A point of the curve that is drawn, as a slider: up and down moves it, and what it passes is one change. */
export const CurveHandle = memo(function CurveHandle(props: Props) {
  const { point, curve, x, area, isStop, moved, onStop, onMove, onLetGo, onSet, onOpen } = props;
  const { t } = useTranslation('curves');
  const say = useSayPoints();
  const value = moved ?? point[curve];
  // Where nothing is aimed at yet, one begins from how it is.
  const shown = value ?? (curve === 'toBe' ? point.asIs : null) ?? 0;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const change = changeByKey(event.key, shown);
    if (!change) return;
    event.preventDefault();
    event.stopPropagation();
    if ('set' in change) return onMove(point.stepId, change.set);
    onLetGo();
    if ('go' in change) return goTo(event.currentTarget, change.go);
    if ('open' in change) return onOpen(point.stepId);
    if (point[curve] !== null && !point.isInherited[curve]) onSet(curve, point.stepId, null);
  };
  const parts = [
    value === null ? t('handle.none') : say(value),
    value !== null && moved === null && point.isInherited[curve] && t('handle.inherited'),
    curve === 'toBe' && value !== null && point.until && t('handle.until', { date: say.day(point.until) }),
  ];

  return (
    <div
      role="slider"
      tabIndex={isStop ? 0 : -1}
      className={classes['handle']}
      data-point={point.stepId}
      data-curve={curve}
      data-empty={value === null || undefined}
      style={{ left: x, top: yOf(shown, area) }}
      aria-label={t('handle.label', { curve: t(`curve.${curve}`), step: point.name })}
      aria-orientation="vertical"
      aria-valuemin={-100}
      aria-valuemax={100}
      aria-valuenow={shown}
      aria-valuetext={parts.filter(Boolean).join(', ')}
      onFocus={() => onStop(point.stepId)}
      onKeyDown={onKeyDown}
      onKeyUp={onLetGo}
      onBlur={onLetGo}
    >
      <Tip point={point} curve={curve} points={value} />
    </div>
  );
});

/** A point that no key moves at the moment: it can be taken hold of, and says its number to whoever points at it. */
export function QuietHandle({ point, curve, x, area }: Pick<Props, 'point' | 'curve' | 'x' | 'area'>) {
  const points = point[curve];
  if (points === null) return null;
  return (
    <span
      aria-hidden
      className={classes['handle']}
      data-point={point.stepId}
      data-curve={curve}
      style={{ left: x, top: yOf(points, area) }}
    >
      <Tip point={point} curve={curve} points={points} />
    </span>
  );
}

function Tip({ point, curve, points }: Pick<Props, 'point' | 'curve'> & { points: number | null }) {
  const { t } = useTranslation('curves');
  const { short, day } = useSayPoints();
  if (points === null) return null;
  const date = curve === 'toBe' && point.until ? ` · ${t('handle.until', { date: day(point.until) })}` : '';
  return (
    <span aria-hidden className={classes['tip']}>
      {short(points)}
      {date}
    </span>
  );
}

/** The number beside the hand. */
export function LiveValue({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <span aria-hidden className={classes['live']} style={{ left: x, top: y }}>
      {text}
    </span>
  );
}

function goTo(from: HTMLElement, by: -1 | 1): void {
  const all = [...(from.parentElement?.querySelectorAll<HTMLElement>('[role="slider"]') ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
