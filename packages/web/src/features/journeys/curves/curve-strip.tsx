import { Paper } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { useMeasured } from '../measured/index.ts';
import { CurveLane } from './curve-lane.tsx';
import classes from './curves.module.css';

const columnWidth = 104;
const chartHeight = 240;

/** The lane of the curves by itself, where the map is read as a list; it scrolls sideways within its frame. */
export function CurveStrip({ isComparing }: { isComparing: boolean }) {
  const { t } = useTranslation('curves');
  const { journey, map } = useMap();
  const { steps } = map;
  const measured = useMeasured(journey.id).data?.steps;
  const columns = useMemo(
    () => steps.map(({ id }, place) => ({ stepId: id, left: place * columnWidth, width: columnWidth })),
    [steps],
  );
  if (!map.lanes.some(({ kind, isHidden }) => kind === 'level' && !isHidden)) return null;

  return (
    <Paper mb="md" className={classes['strip'] ?? ''}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys too */}
      <section tabIndex={0} aria-label={t('strip')} className={classes['scroll']}>
        <CurveLane columns={columns} height={chartHeight} isNarrow {...{ measured, isComparing }} />
        <ol aria-hidden className={classes['stepNames']}>
          {steps.map(({ id, name }) => (
            <li key={id} style={{ width: columnWidth }}>
              {name}
            </li>
          ))}
        </ol>
      </section>
    </Paper>
  );
}
