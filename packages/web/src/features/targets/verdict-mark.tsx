import type { DistanceVerdict } from '@anklang/domain';
import { IconAlarm, IconArrowDownRight, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './targets.module.css';

const icons = { reached: IconCheck, short: IconArrowDownRight, open: IconQuestionMark, overdue: IconAlarm } as const;

/** Sign and word: is the target reached? */
export function VerdictMark({ verdict }: { verdict: DistanceVerdict }) {
  const { t } = useTranslation('targets');
  const Icon = icons[verdict];

  return (
    <span className={classes['verdict']} data-verdict={verdict} title={t(`verdictHint.${verdict}`)}>
      <Icon size={15} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
