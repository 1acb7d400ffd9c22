import type { BrandFit, RuleResult } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import classes from './brand-fit.module.css';

const shapes: Record<RuleResult, string> = { met: '✓', notMet: '✕', disputed: '≠', notApplicable: '–', open: '○' };
const fitShapes: Record<BrandFit['verdict'], string> = { fits: '✓', not: '✕', open: '○' };

/** A verdict as shape and word, so that nobody depends on the colour. */
export function VerdictMark({ verdict }: { verdict: RuleResult }) {
  const { t } = useTranslation('brandFit');
  return (
    <span className={classes['mark']} data-verdict={verdict}>
      <span aria-hidden="true">{shapes[verdict]}</span> {t(`result.${verdict}`)}
    </span>
  );
}

export function FitMark({ fit }: { fit: BrandFit }) {
  const { t } = useTranslation('brandFit');
  const verdict = { fits: 'met', not: 'notMet', open: 'open' }[fit.verdict];
  return (
    <span className={classes['mark']} data-verdict={verdict}>
      <span aria-hidden="true">{fitShapes[fit.verdict]}</span> {t(`fit.${fit.verdict}`)}
    </span>
  );
}
