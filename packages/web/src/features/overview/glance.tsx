import type { Survey } from '@anklang/domain';
import { useMay } from '../../lib/session/index.ts';
import { Matters } from './matters.tsx';
import { Moving } from './moving.tsx';
import classes from './overview.module.css';
import { Running } from './running.tsx';
import { Worth } from './worth.tsx';

/** The four steps, each with its finding: what matters, what is worth the effort, what is under way, what is moving. */
export function Glance({ surveys }: { surveys: readonly Survey[] }) {
  const mayRead = useMay('insight.read');
  const mayReadMeasures = useMay('measure.read');
  return (
    <div className={classes['glance']}>
      {mayRead && <Matters surveys={surveys} />}
      {mayRead && <Worth surveys={surveys} />}
      {mayReadMeasures && <Running />}
      {mayRead && <Moving />}
    </div>
  );
}
