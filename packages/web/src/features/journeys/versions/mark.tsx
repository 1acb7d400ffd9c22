import { useTranslation } from 'react-i18next';
import type { StepMark } from './prepare-comparison.ts';
import classes from './versions.module.css';

const shapes: Record<StepMark, string> = { added: '+', removed: '−', renamed: '✎', moved: '↕', changed: '≠' };

/** Word and shape; the colour only helps. */
export function Mark({ mark }: { mark: StepMark }) {
  const { t } = useTranslation('journeyParts');
  return (
    <span className={classes['mark']} data-mark={mark}>
      <span aria-hidden="true">{shapes[mark]}</span> {t(`compare.mark.${mark}`)}
    </span>
  );
}
