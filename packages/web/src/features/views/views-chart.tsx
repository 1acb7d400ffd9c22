import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Axis } from '../../charts/axis.ts';
import { AxisMarks } from '../../charts/axis-marks.tsx';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import type { Compared, Drawn, DrawnRow } from './prepare-result.ts';
import classes from './views.module.css';

type Props = { rows: readonly DrawnRow[]; compared: Compared };

const height = 46;
const heights = { staff: 14, customer: 32 } as const;

/** Staff above, customers below, each with its interval, and the way between the two. */
export function ViewsChart({ rows, compared }: Props) {
  const { t } = useTranslation('views');
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const shown = rows.filter(({ staff, customer }) => staff !== null || customer !== null);
  if (shown.length === 0) return <Text c="dimmed">{t('chart.empty')}</Text>;
  const places = Math.max(2, ...shown.flatMap(({ staff, customer }) => [staff?.high ?? 0, customer?.high ?? 0]));
  const axis = axisOf(compared, places);
  const write = (value: number) => (compared === 'level' ? formats.signed(value, 0) : formats.count(value));

  return (
    <figure className={classes['chart']}>
      <figcaption>
        <span className={classes['legend']}>
          <span>
            <Mark side="staff" /> {t('chart.staff')}
          </span>
          <span>
            <Mark side="customer" /> {t('chart.customers')}
          </span>
        </span>
        <span>{t(`chart.${compared}`)}</span>
      </figcaption>
      <div className={classes['row']} aria-hidden>
        <span />
        <AxisMarks axis={axis} write={write} />
      </div>
      <ul className={classes['rows']}>
        {shown.map((row) => (
          <li key={row.id} className={classes['row']}>
            <span className={classes['name']}>
              <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: row.id }}>
                {row.name}
              </TextLink>
              <Verdict row={row} compared={compared} />
            </span>
            <Pair row={row} axis={axis} compared={compared} />
          </li>
        ))}
      </ul>
      <Text fz="sm" c="dimmed" mt="sm">
        {t('chart.interval')} {t(compared === 'level' ? 'chart.firstLevel' : 'chart.first')}
      </Text>
    </figure>
  );
}

function Verdict({ row: { verdict }, compared }: { row: DrawnRow; compared: Compared }) {
  const { t } = useTranslation('views');
  const word =
    compared === 'level'
      ? t(`mood.${(verdict ?? 'none') as 'rosier' | 'none'}`)
      : t(`verdict.${(verdict ?? 'none') as 'underrated' | 'none'}`);
  return (
    <span className={classes['verdict']} data-sure={verdict !== null && verdict !== 'open' && verdict !== 'agreed'}>
      {word}
    </span>
  );
}

/** Importance on its scale, points around the zero line, ranks with the first on the right. */
function axisOf(compared: Compared, places: number): Axis {
  if (compared === 'importance') return { low: 0, high: 10, ticks: [0, 2, 4, 6, 8, 10], at: (value) => 10 * value };
  if (compared === 'level') {
    return { low: -100, high: 100, ticks: [-100, -50, 0, 50, 100], at: (value) => (value + 100) / 2 };
  }
  const middle = Math.round((1 + places) / 2);
  const ticks = [...new Set([places, middle, 1])];
  return { low: places, high: 1, ticks, at: (value) => (100 * (places - value)) / (places - 1) };
}

function Pair({ row: { name, staff, customer }, axis, compared }: { row: DrawnRow; axis: Axis; compared: Compared }) {
  const { t } = useTranslation('views');
  const told = (side: Drawn | null) => side?.text ?? t(compared === 'rank' ? 'chart.notAsked' : 'chart.notEnough');
  const label = [
    name,
    t('chart.says', { side: t('chart.staff'), value: told(staff) }),
    t('chart.says', { side: t('chart.customers'), value: told(customer) }),
  ].join('; ');
  const x = (value: number) => `${axis.at(value)}%`;
  return (
    <svg width="100%" height={height} role="img" aria-label={label} className={classes['pair']}>
      <title>{label}</title>
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          {...{ x1: x(tick), x2: x(tick), y1: 0, y2: height }}
          stroke={compared === 'level' && tick === 0 ? 'var(--zero-line)' : 'var(--line)'}
          strokeWidth={compared === 'level' && tick === 0 ? 2 : 1}
        />
      ))}
      {staff && customer && (
        <line
          {...{ x1: x(staff.value), y1: heights.staff, x2: x(customer.value), y2: heights.customer }}
          stroke="var(--line-strong)"
          strokeDasharray="3 3"
        />
      )}
      {staff && <Whisker side="staff" drawn={staff} x={x} />}
      {customer && <Whisker side="customer" drawn={customer} x={x} />}
    </svg>
  );
}

type WhiskerProps = { side: 'staff' | 'customer'; drawn: Drawn; x: (value: number) => string };

function Whisker({ side, drawn: { value, low, high }, x }: WhiskerProps) {
  const y = heights[side];
  const colour = side === 'staff' ? 'var(--accent)' : 'var(--ink)';
  return (
    <g stroke={colour} strokeWidth={2} fill={colour}>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
      <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
      <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
      {side === 'staff' ? (
        <svg x={x(value)} y={y} overflow="visible" aria-hidden>
          <rect x={-5} y={-5} width={10} height={10} strokeWidth={0} />
        </svg>
      ) : (
        <circle cx={x(value)} cy={y} r={5} strokeWidth={0} />
      )}
    </g>
  );
}

/** Square for staff, circle for customers: nobody depends on the colour. */
function Mark({ side }: { side: 'staff' | 'customer' }) {
  return (
    <svg width={12} height={12} aria-hidden>
      {side === 'staff' ? (
        <rect x={1} y={1} width={10} height={10} fill="var(--accent)" />
      ) : (
        <circle cx={6} cy={6} r={5} fill="var(--ink)" />
      )}
    </svg>
  );
}
