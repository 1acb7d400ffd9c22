import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { PointSet } from './curve-changes.ts';
import { type Area, type Column, columnAt, pointsAt, yOf } from './curve-geometry.ts';
import type { CurvePoint, DrawnCurve } from './prepare-curves.ts';

/** Points while the hand still moves. */
export type Draft = { curve: DrawnCurve; sets: ReadonlyMap<string, number> };

type Drawing = {
  columns: readonly Column[];
  area: Area;
  points: readonly CurvePoint[];
  /** Drawn where no point is taken hold of. */
  curve: DrawnCurve;
  mayDraw: boolean;
  onSet: (curve: DrawnCurve, sets: PointSet[]) => void;
  onOpen: (stepId: string) => void;
};

type Gesture = Draft & { pointerId: number; stepId: string; isPoint: boolean; x: number; y: number; grip: number };

/** Further than this a press is no click any more. */
const slack = 4;

/**
 * Taking hold of a point moves it up and down; beside the points a line is drawn over as many columns as the hand
 * passes. Either becomes one change when it lets go. Fingers scroll beside the points, and set one by a tap.
 */
export function useDraw({ columns, area, points, curve, mayDraw, onSet, onOpen }: Drawing) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const gesture = useRef<Gesture | null>(null);
  const hasMoved = useRef(false);
  const drop = () => {
    gesture.current = null;
    setDraft(null);
  };
  useEffect(() => {
    if (!draft) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && drop();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  function begin(event: PointerEvent<HTMLElement>): void {
    if (!mayDraw || event.button !== 0 || gesture.current) return;
    const at = placeOf(event);
    const held = (event.target as HTMLElement).closest<HTMLElement>('[data-point]')?.dataset;
    const stepId = held?.['point'] ?? columnAt(columns, at.x)?.stepId;
    if (stepId === undefined) return;
    const heldCurve = (held?.['curve'] as DrawnCurve | undefined) ?? curve;
    const value = points.find((point) => point.stepId === stepId)?.[heldCurve] ?? null;
    const isPoint = held !== undefined && value !== null;
    const isTouch = event.pointerType === 'touch';
    const grip = isPoint ? at.y - yOf(value, area) : 0;
    hasMoved.current = false;
    gesture.current = { pointerId: event.pointerId, curve: heldCurve, sets: new Map(), stepId, isPoint, ...at, grip };
    event.stopPropagation();
    if (isTouch && !isPoint) return;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const held = gesture.current;
    if (held?.pointerId !== event.pointerId) return;
    const at = placeOf(event);
    if (Math.hypot(at.x - held.x, at.y - held.y) >= slack) hasMoved.current = true;
    if (!hasMoved.current || (event.pointerType === 'touch' && !held.isPoint)) return;
    const stepId = held.isPoint ? held.stepId : columnAt(columns, at.x)?.stepId;
    if (stepId === undefined) return;
    const first = held.sets.size === 0 ? [[held.stepId, pointsAt(held.y - held.grip, area)] as const] : [];
    const sets = new Map([...first, ...held.sets, [stepId, pointsAt(at.y - held.grip, area)] as const]);
    gesture.current = { ...held, sets };
    setDraft({ curve: held.curve, sets });
  }

  function end(event: PointerEvent<HTMLElement>): void {
    const held = gesture.current;
    if (held?.pointerId !== event.pointerId) return;
    drop();
    if (held.isPoint && !hasMoved.current) {
      onOpen(held.stepId);
      return;
    }
    if (held.sets.size === 0 && hasMoved.current) return;
    const sets = held.sets.size > 0 ? held.sets : new Map([[held.stepId, pointsAt(held.y, area)]]);
    onSet(
      held.curve,
      [...sets].map(([stepId, value]) => ({ stepId, points: value })),
    );
  }

  return { draft, handlers: { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: drop } };
}

/** In pixels of the lane, also where the map is shown smaller. */
function placeOf(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = box.width === 0 ? 1 : event.currentTarget.offsetWidth / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}
