import type { DecisionCycle } from '@anklang/domain';
import { useElementSize } from '@mantine/hooks';
import { IconArrowDown, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './decision-cycle.module.css';
import { PhaseCard } from './phase-card.tsx';
import { hasRoom, layOutRing, wayOut } from './ring-layout.ts';
import { speaksToOthers } from './sum-up-cycle.ts';

type Props = { cycle: DecisionCycle; name: string; productId: string | undefined };

const card = { width: 158, height: 96 };
const margin = { width: 136, height: 8 };
const outward = 34;

/** The phases as a ring; where there is no room for it, as on a phone, one below the other. */
export function CycleRing({ cycle, name, productId }: Props) {
  const { ref, width } = useElementSize();
  const count = cycle.phases.length;
  const room = { width, height: 430 + Math.max(0, count - 6) * 45 };
  const layout = layOutRing({ count, room, card, margin });
  const isRing = width >= 640 && count > 2 && hasRoom(layout.spots, card);

  return (
    <div ref={ref} className={classes['room']}>
      {isRing ? (
        <Ring {...{ cycle, name, productId, room, layout }} />
      ) : (
        <CycleLine cycle={cycle} productId={productId} />
      )}
    </div>
  );
}

type RingProps = Props & { room: { width: number; height: number }; layout: ReturnType<typeof layOutRing> };

function Ring({ cycle, name, productId, room, layout: { centre, spots, ways } }: RingProps) {
  const { t } = useTranslation('decisionCycle');
  const { phases, isCyclic } = cycle;
  const speaker = speaksToOthers(phases);
  const out = wayOut({ spot: spots[speaker]!, centre, card, length: outward });

  return (
    <div className={classes['ring']} style={{ height: room.height }}>
      <svg width={room.width} height={room.height} aria-hidden className={classes['ways']}>
        <defs>
          <marker id="cycle-tip" viewBox="0 0 10 10" refX={8} refY={5} markerWidth={6} markerHeight={6} orient="auto">
            <path d="M0 0L10 5L0 10z" fill="var(--line-strong)" />
          </marker>
          <marker id="cycle-back" viewBox="0 0 10 10" refX={8} refY={5} markerWidth={6} markerHeight={6} orient="auto">
            <path d="M0 0L10 5L0 10z" fill="var(--accent)" />
          </marker>
        </defs>
        {phases.map(({ id }, place) => {
          const isBack = place === phases.length - 1;
          if (isBack && !isCyclic) return null;
          return (
            <path
              key={id}
              d={ways[place]}
              fill="none"
              stroke={isBack ? 'var(--accent)' : 'var(--line-strong)'}
              strokeWidth={isBack ? 2.5 : 2}
              markerEnd={isBack ? 'url(#cycle-back)' : 'url(#cycle-tip)'}
            />
          );
        })}
        <line
          x1={out.start.x}
          x2={out.end.x}
          y1={out.start.y}
          y2={out.end.y}
          stroke="var(--level-delighting)"
          strokeWidth={2.5}
          strokeDasharray="6 4"
        />
        <path d={`M${out.end.x + out.side * 8} ${out.end.y}l${-out.side * 10} -6v12z`} fill="var(--level-delighting)" />
      </svg>
      <ol className={classes['cards']} aria-label={t('phases')}>
        {phases.map((phase, place) => (
          <li
            key={phase.id}
            style={{ left: spots[place]?.x, top: spots[place]?.y, width: card.width, minHeight: card.height }}
          >
            <PhaseCard phase={phase} productId={productId} />
          </li>
        ))}
      </ol>
      <p
        className={classes['out']}
        style={{
          top: out.end.y,
          width: margin.width - outward - 22,
          ...(out.side < 0
            ? { left: Math.max(0, out.end.x - 10 - (margin.width - outward - 22)), textAlign: 'right' }
            : { left: out.end.x + 12 }),
        }}
      >
        {t('recommends')}
      </p>
      <div className={classes['centre']} style={{ left: centre.x, top: centre.y }}>
        <strong>{name}</strong>
        <Turn isCyclic={isCyclic} />
      </div>
    </div>
  );
}

/** What comes after the last phase. */
function Turn({ isCyclic }: { isCyclic: boolean }) {
  const { t } = useTranslation('decisionCycle');
  return (
    <span className={classes['turn']}>
      {isCyclic && <IconRefresh size={15} aria-hidden />} {t(isCyclic ? 'turns' : 'ends')}
    </span>
  );
}

function CycleLine({ cycle: { phases, isCyclic }, productId }: Pick<Props, 'cycle' | 'productId'>) {
  const { t } = useTranslation('decisionCycle');
  const speaker = speaksToOthers(phases);
  return (
    <div>
      <ol className={classes['line']} aria-label={t('phases')}>
        {phases.map((phase, place) => (
          <li key={phase.id}>
            <PhaseCard phase={phase} productId={productId} />
            {place === speaker && (
              <p className={classes['aside']}>
                <span aria-hidden>→ </span>
                {t('recommends')}
              </p>
            )}
            {place < phases.length - 1 && <IconArrowDown size={18} aria-hidden className={classes['down']} />}
          </li>
        ))}
      </ol>
      <Turn isCyclic={isCyclic} />
    </div>
  );
}
