import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../monitoring.module.css';
import { bandOf, pathOf, type SeriesModel } from './prepare-series.ts';

const height = 190;
const [left, right, top, bottom] = [52, 8, 10, 24];

type Props = {
  model: SeriesModel;
  label: string;
  write: (value: number) => string;
  sayDay: (day: string) => string;
};

/** What was observed as a line in the band of what is usual; conspicuous days stand on a coloured ground. */
export function SeriesPicture({ model, label, write, sayDay }: Props) {
  const { ref, width: found } = useElementSize();
  // Until the page is measured, as wide as a phone.
  const width = found || 320;
  const { days, ticks, marked } = model;
  const x = (at: number) => left + at * (width - left - right);
  const y = (value: number) => height - bottom - model.up(value) * (height - top - bottom);
  const half = (width - left - right) / Math.max(1, days.length - 1) / 2;
  const [first, last] = [days[0]!, days.at(-1)!];

  return (
    <div ref={ref}>
      <svg width={width} height={height} role="img" aria-label={label} className={classes['chart']}>
        {marked.map(({ from, to }) => (
          <rect
            key={from}
            x={x(days[from]!.at) - half}
            width={x(days[to]!.at) - x(days[from]!.at) + 2 * half}
            y={top}
            height={height - top - bottom}
            fill="var(--level-disappointing)"
            opacity={0.16}
          />
        ))}
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={width - right}
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? 'var(--zero-line)' : 'var(--line)'}
            />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={classes['tick']}>
              {write(tick)}
            </text>
          </g>
        ))}
        <path d={bandOf(days, { x, y })} fill="var(--accent)" opacity={0.16} />
        <path
          d={pathOf(days, 'expected', { x, y })}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
        />
        <path d={pathOf(days, 'observed', { x, y })} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
        {days.map(({ day, at, observed, isMarked }) =>
          observed !== null && isMarked ? (
            <text key={day} x={x(at)} y={y(observed) - 4} textAnchor="middle" fontSize={9} fill="var(--ink)">
              ▲
            </text>
          ) : null,
        )}
        <text x={left} y={height - 6} className={classes['tick']}>
          {sayDay(first.day)}
        </text>
        <text x={width - right} y={height - 6} textAnchor="end" className={classes['tick']}>
          {sayDay(last.day)}
        </text>
      </svg>
      <Legend />
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('monitoring');
  return (
    <ul className={classes['legend']}>
      <li>
        <Sample>
          <line x1={0} x2={22} y1={6} y2={6} stroke="var(--ink)" strokeWidth={1.5} />
        </Sample>
        {t('series.observed')}
      </li>
      <li>
        <Sample>
          <line x1={0} x2={22} y1={6} y2={6} stroke="var(--accent)" strokeWidth={1.5} strokeDasharray="5 4" />
        </Sample>
        {t('series.expected')}
      </li>
      <li>
        <Sample>
          <rect width={22} height={12} fill="var(--accent)" opacity={0.16} />
        </Sample>
        {t('series.band')}
      </li>
      <li>
        <Sample>
          <rect width={22} height={12} fill="var(--level-disappointing)" opacity={0.16} />
          <text x={11} y={10} textAnchor="middle" fontSize={9} fill="var(--ink)">
            ▲
          </text>
        </Sample>
        {t('series.marked')}
      </li>
    </ul>
  );
}

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg width={22} height={12} aria-hidden>
      {children}
    </svg>
  );
}
