import { useTranslation } from 'react-i18next';
import classes from '../interactions.module.css';
import type { MonthsModel } from './prepare-months.ts';

const height = 170;
const top = 18;
const bottom = 22;

/** Bars over time; wide as the page is, the words always of the same size. */
export function MonthBars({ model, label }: { model: MonthsModel; label: string }) {
  const { t } = useTranslation('interactions');
  const { bars, axis, peak, isEven } = model;
  const step = 100 / bars.length;
  const y = (value: number) => height - bottom - (value / axis.high) * (height - top - bottom);
  const marked = markedBars(bars.length);

  return (
    <div className={classes['chart']} role="img" aria-label={label}>
      <svg width="100%" height={height} aria-hidden>
        {axis.ticks.map(({ value, text }) => (
          <text key={value} x="100%" y={y(value) + 4} fontSize="11" fill="var(--ink-soft)" textAnchor="end">
            {text}
          </text>
        ))}
      </svg>
      <svg width="100%" height={height} aria-hidden>
        {axis.ticks.map(({ value }) => (
          <line
            key={value}
            x1="0"
            x2="100%"
            y1={y(value)}
            y2={y(value)}
            stroke={value === 0 ? 'var(--zero-line)' : 'var(--line)'}
          />
        ))}
        {bars.map((bar, index) => (
          <rect
            key={bar.key}
            x={`${index * step + step * 0.12}%`}
            width={`${step * 0.76}%`}
            y={y(bar.interactions)}
            height={Math.max(bar.interactions > 0 ? 1 : 0, height - bottom - y(bar.interactions))}
            fill={bar === peak && !isEven ? 'var(--accent)' : 'var(--line-strong)'}
          >
            <title>{t('months.bar', { month: bar.label, formatted: bar.text })}</title>
          </rect>
        ))}
        {bars.map(
          (bar, index) =>
            marked.has(index) && (
              <text
                key={bar.key}
                x={`${index * step + step / 2}%`}
                y={height - 5}
                fontSize="11"
                fill="var(--ink-soft)"
                textAnchor={anchorOf(index, bars.length)}
              >
                {bar.short}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

/** First, last and what fits between; four words find room on a phone too. */
function markedBars(count: number): ReadonlySet<number> {
  const places = Math.min(count, 4);
  const place = (index: number) => Math.round((index * (count - 1)) / Math.max(1, places - 1));
  return new Set(Array.from({ length: places }, (_, index) => place(index)));
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count < 9) return 'middle';
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}
