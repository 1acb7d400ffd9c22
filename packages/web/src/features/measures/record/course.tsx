import type { GoalMetric } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useMeasureWords } from '../use-measure-words.ts';
import { courseSize, type Course as Prepared } from './prepare-course.ts';

const { height, left, right, top, bottom } = courseSize;

/** Each point with its interval; hollow before the start, filled after it. */
export function Course({ course, metric, label }: { course: Prepared; metric: GoalMetric; label: string }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { width, points, ticks, days, start, target, zero } = course;
  const floor = height - bottom;

  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} style={{ display: 'block', width }}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y} y2={y} stroke="var(--line)" />
          <text x={left - 6} y={y} textAnchor="end" dominantBaseline="central" fontSize={12} fill="var(--ink-soft)">
            {metric === 'disappointed' ? words.value(metric, value) : words.bare(metric, value)}
          </text>
        </g>
      ))}
      {days.map(({ on, x, anchor }) => (
        <text key={on} x={x} y={height - 8} textAnchor={anchor} fontSize={12} fill="var(--ink-soft)">
          {words.day(on)}
        </text>
      ))}
      {zero !== null && <line x1={left} x2={width - right} y1={zero} y2={zero} stroke="var(--zero-line)" />}
      {target !== null && (
        <g>
          <line
            x1={left}
            x2={width - right}
            y1={target}
            y2={target}
            stroke="var(--level-delighting)"
            strokeWidth={1.5}
            strokeDasharray="6 4"
          />
          <text
            x={width - right + 6}
            y={target}
            dominantBaseline="central"
            fontSize={12}
            fill="var(--level-delighting-text)"
          >
            {t('proof.targetLine')}
          </text>
        </g>
      )}
      {start !== null && (
        <g>
          <line x1={start} x2={start} y1={top} y2={floor} stroke="var(--accent)" strokeWidth={1.5} />
          <text x={start} y={top - 6} textAnchor="middle" fontSize={12} fill="var(--accent)">
            {t('proof.startLine')}
          </text>
        </g>
      )}
      {points.map(({ key, x, y, low, high, isAfter }) => (
        <g key={key}>
          <line x1={x} x2={x} y1={low} y2={high} stroke="var(--ink-soft)" strokeWidth={1.5} />
          <circle
            cx={x}
            cy={y}
            r={4.5}
            fill={isAfter ? 'var(--ink)' : 'var(--card)'}
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
        </g>
      ))}
    </svg>
  );
}
