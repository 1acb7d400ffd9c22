import { Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';
import type { CurveModel, CurvePoint } from './prepare-curve.ts';

const height = 180;
/** Labels of months that fit below without touching. */
const mostLabels = 6;

/** A line through the months; arrow keys walk its points, and the point in focus is said below. */
export function CurvePicture({ model, customers }: { model: CurveModel; customers: (count: number) => string }) {
  const { t } = useTranslation('outcomes');
  const { points } = model;
  const last = points.length - 1;
  const [at, setAt] = useState(last);
  const picture = useRef<SVGSVGElement>(null);
  const chosen = points[Math.min(at, last)];
  const every = Math.ceil(points.length / mostLabels);
  const say = (point: CurvePoint) =>
    t('account.curve.pointLabel', {
      month: point.month,
      balance: point.balance,
      customers: customers(point.customers),
    });
  const press = (event: KeyboardEvent, index: number) => {
    const to = index + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0);
    if (to === index || !points[to]) return;
    event.preventDefault();
    setAt(to);
    picture.current?.querySelector<SVGGElement>(`[data-point="${to}"]`)?.focus();
  };

  return (
    <>
      <div className={classes['curve']}>
        <div className={classes['curveTicks']} aria-hidden>
          {model.ticks.map(({ label, y }) => (
            <span key={label} style={{ top: `${y}%` }}>
              {label}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset; its points take the focus, the picture groups them. */}
        <svg
          ref={picture}
          width="100%"
          height={height}
          role="group"
          aria-label={t('account.curve.caption')}
          style={{ display: 'block', overflow: 'visible' }}
        >
          {model.ticks.map(({ label, y }) => (
            <line key={label} x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} stroke="var(--line)" />
          ))}
          <line
            x1="0"
            x2="100%"
            y1={`${model.zero}%`}
            y2={`${model.zero}%`}
            stroke="var(--zero-line)"
            strokeWidth={2}
          />
          {points.slice(1).map((point, index) => {
            const before = points[index];
            return (
              before && (
                <line
                  key={point.key}
                  x1={`${before.x}%`}
                  y1={`${before.y}%`}
                  x2={`${point.x}%`}
                  y2={`${point.y}%`}
                  stroke="var(--accent)"
                  strokeWidth={2.5}
                  strokeLinecap="round"
                />
              )
            );
          })}
          {points.map((point, index) => (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a point is looked at, not pressed.
            <g
              key={point.key}
              role="img"
              aria-label={say(point)}
              data-point={index}
              className={classes['point']}
              tabIndex={index === Math.min(at, last) ? 0 : -1}
              onFocus={() => setAt(index)}
              onMouseEnter={() => setAt(index)}
              onKeyDown={(event) => press(event, index)}
            >
              <circle cx={`${point.x}%`} cy={`${point.y}%`} r={12} fill="transparent" />
              <circle cx={`${point.x}%`} cy={`${point.y}%`} r={4.5} fill="var(--accent)" />
            </g>
          ))}
        </svg>
      </div>
      <div className={classes['months']} aria-hidden>
        {points.map((point, index) =>
          index % every === 0 || index === last ? (
            <span key={point.key} style={{ left: `${point.x}%` }} data-edge={edgeOf(index, last)}>
              {index !== last && last - index < every ? '' : point.short}
            </span>
          ) : null,
        )}
      </div>
      <Text fz="sm" aria-hidden>
        {chosen && say(chosen)}
      </Text>
    </>
  );
}

function edgeOf(index: number, last: number): 'first' | 'last' | undefined {
  if (index === 0) return 'first';
  return index === last ? 'last' : undefined;
}
