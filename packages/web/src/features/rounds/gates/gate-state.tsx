import { type GateOutcome, isPassed } from '@anklang/domain';
import { IconArrowBackUp, IconCircleCheckFilled, IconCircleDashed, IconProgressCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../rounds.module.css';

const icons = { pass: IconCircleCheckFilled, conditions: IconProgressCheck, back: IconArrowBackUp } as const;

/** How a gate stands: in a word, and with a shape of its own. */
export function GateState({ number, state }: { number: number; state: GateOutcome | null }) {
  const { t } = useTranslation('rounds');
  const Icon = state === null ? IconCircleDashed : icons[state];
  return (
    <span className={classes['marked']} data-on={isPassed(state) || undefined}>
      <Icon size={18} aria-hidden />
      <span>
        {t('gate.title', { number })}: <strong>{t(`gate.${state ?? 'undecided'}`)}</strong>
      </span>
    </span>
  );
}
