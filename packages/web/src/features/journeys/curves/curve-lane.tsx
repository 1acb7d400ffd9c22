import { everybody } from '@anklang/domain';
import { type CSSProperties, Fragment, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizes } from '../grid/map-sizes.ts';
import { useMap } from '../live/map-context.ts';
import { CurveBar, curveBarHeight } from './curve-bar.tsx';
import { setPoints } from './curve-changes.ts';
import { type Area, type Column, centreOf, yOf } from './curve-geometry.ts';
import { CurveHandle, LiveValue, QuietHandle } from './curve-handle.tsx';
import { type ComparedCurve, CurvePicture } from './curve-picture.tsx';
import { useCurveSettings } from './curve-settings.ts';
import { comparedStyles } from './curve-style.ts';
import classes from './curves.module.css';
import { PointEditor } from './point-editor.tsx';
import { type CurvePoint, type DrawnCurve, type MeasuredSteps, prepareCurves, sumUp } from './prepare-curves.ts';
import { type Draft, useDraw } from './use-draw.ts';
import { useSayPoints } from './use-say-points.ts';

type Props = {
  /** Where the steps stand; as wide as all of them together is the lane. */
  columns: readonly Column[];
  /** Of the lane as a whole. */
  height: number;
  /** What data say of the steps; without it there is no measured curve. */
  measured?: MeasuredSteps | undefined;
  /** Every persona of the map stands beside the others, unless somebody chose. */
  isComparing?: boolean;
  /** Stands by itself in a narrow frame: what is said above it takes the lines it needs, `height` is that of the drawing. */
  isNarrow?: boolean;
};

/** What is always in sight stands beside the names of the lanes. */
const besideNames = { '--lane-head': `${sizes.laneName}px` } as CSSProperties;

/** The curves of a journey on the zero line: as it is, as it should be, and what is measured. */
export function CurveLane({ columns, height, measured, isComparing = false, isNarrow = false }: Props) {
  const { t } = useTranslation('curves');
  const { map, journey, persona, mayEdit, change, references } = useMap();
  const [{ curve, compared: chosen }, choose] = useCurveSettings(journey.id);
  const [stop, setStop] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [keyed, setKeyed] = useState<Draft | null>(null);
  const say = useSayPoints();

  const width = Math.max(0, ...columns.map((column) => column.left + column.width));
  const chartHeight = isNarrow ? height : Math.max(120, height - curveBarHeight);
  const area = useMemo<Area>(() => ({ top: 16, bottom: chartHeight - 16 }), [chartHeight]);
  const kept = useMemo(() => prepareCurves(map, { persona, measured }), [map, persona, measured]);
  const comparedKeys = useMemo(
    () => chosen ?? (isComparing ? [everybody, ...map.personas.map(({ id }) => id)] : []),
    [chosen, isComparing, map.personas],
  );
  const compared = useMemo<ComparedCurve[]>(
    () =>
      comparedKeys
        .filter((key) => key !== persona && isOnMap(map.personas, key))
        .slice(0, comparedStyles.length)
        .map((key, place) => ({ key, style: comparedStyles[place]!, points: prepareCurves(map, { persona: key }) })),
    [map, persona, comparedKeys],
  );

  const surface = useRef<HTMLDivElement>(null);
  const closeEditor = () => {
    const handle = surface.current?.querySelector<HTMLElement>(`[role="slider"][data-point="${opened}"]`);
    setOpened(null);
    // Once the form is gone it holds the focus no longer.
    setTimeout(() => handle?.focus(), 0);
  };
  const onSet = (which: DrawnCurve, sets: Parameters<typeof setPoints>[2]) => change(setPoints(which, persona, sets));
  const letGo = () => {
    if (keyed)
      onSet(
        keyed.curve,
        [...keyed.sets].map(([stepId, points]) => ({ stepId, points })),
      );
    setKeyed(null);
  };
  const { draft, handlers } = useDraw({
    ...{ columns, area, curve, mayDraw: mayEdit, onSet, onOpen: setOpened },
    points: kept,
  });
  const points = useMemo(() => withDraft(kept, draft ?? keyed), [kept, draft, keyed]);
  const summary = useMemo(() => sumUp(points), [points]);
  const byStep = new Map(points.map((point) => [point.stepId, point]));
  const stopId = columns.some(({ stepId }) => stepId === stop) ? stop : columns[0]?.stepId;
  const openedPoint = opened === null ? undefined : byStep.get(opened);
  const openedColumn = columns.find(({ stepId }) => stepId === opened);
  const nameOf = (key: string) =>
    key === everybody ? t('everybody') : (references?.segments.find(({ id }) => id === key)?.name ?? t('unknown'));

  return (
    <section
      className={classes['lane']}
      style={isNarrow ? { width } : { ...besideNames, width, height: curveBarHeight + chartHeight }}
      data-narrow={isNarrow || undefined}
      aria-label={t('title')}
    >
      <CurveBar
        {...{ points, compared, nameOf, curve, choose, summary, comparedKeys }}
        isNarrow={isNarrow}
        hasMeasured={points.some((point) => point.measured !== null)}
      />
      <div
        ref={surface}
        className={classes['surface']}
        style={{ width, height: chartHeight }}
        data-draws={mayEdit || undefined}
        data-dragging={draft !== null || undefined}
        {...handlers}
      >
        <Names area={area} />
        <CurvePicture
          {...{ columns, points, compared, area, width }}
          height={chartHeight}
          weakest={summary.weakest && { stepId: summary.weakest.stepId, word: t('weakest') }}
        />
        {columns.map((column) => {
          const point = byStep.get(column.stepId);
          if (!point) return null;
          const at = { point, x: centreOf(column), area };
          const other = curve === 'asIs' ? 'toBe' : 'asIs';
          return (
            <Fragment key={column.stepId}>
              {point[other] !== point[curve] && <QuietHandle {...at} curve={other} />}
              {mayEdit ? (
                <CurveHandle
                  {...{ ...at, curve }}
                  isStop={column.stepId === stopId}
                  moved={keyed?.sets.get(point.stepId) ?? null}
                  onStop={setStop}
                  onMove={(stepId, value) => setKeyed({ curve, sets: new Map([[stepId, value]]) })}
                  onLetGo={letGo}
                  onSet={(which, stepId, value) => onSet(which, [{ stepId, points: value }])}
                  onOpen={setOpened}
                />
              ) : (
                <QuietHandle {...at} curve={curve} />
              )}
            </Fragment>
          );
        })}
        {draft &&
          columns.map((column) => {
            const value = draft.sets.get(column.stepId);
            if (value === undefined) return null;
            return <LiveValue key={column.stepId} x={centreOf(column)} y={yOf(value, area)} text={say.short(value)} />;
          })}
        {openedPoint && openedColumn && (
          <PointEditor
            key={openedPoint.stepId}
            point={openedPoint}
            place={{ x: centreOf(openedColumn), y: yOf(openedPoint[curve] ?? 0, area) }}
            nameOf={nameOf}
            onClose={closeEditor}
          />
        )}
      </div>
    </section>
  );
}

/** What the heights mean, always in sight. */
function Names({ area }: { area: Area }) {
  const { t } = useTranslation('curves');
  return (
    <div aria-hidden className={classes['names']}>
      <span style={{ top: area.top }}>▲ {t('axis.top')}</span>
      <span style={{ top: yOf(0, area) }}>{t('axis.zero')}</span>
      <span style={{ top: area.bottom }}>▼ {t('axis.bottom')}</span>
    </div>
  );
}

function withDraft(points: CurvePoint[], draft: Draft | null): CurvePoint[] {
  if (!draft || draft.sets.size === 0) return points;
  return points.map((point) => {
    const value = draft.sets.get(point.stepId);
    if (value === undefined) return point;
    const isInherited = { ...point.isInherited, [draft.curve]: false };
    return { ...point, [draft.curve]: value, isInherited, distance: null };
  });
}

function isOnMap(personas: readonly { id: string }[], key: string): boolean {
  return key === everybody || personas.some(({ id }) => id === key);
}
