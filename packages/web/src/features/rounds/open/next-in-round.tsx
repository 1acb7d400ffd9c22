import { nextInRound, type ProgressStep, type Round, stepKeys } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ItemLink } from '../../progress/index.ts';
import classes from '../rounds.module.css';

/** What comes next, in one line. */
export function NextInRound({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  return (
    <Text component="div" className={classes['next'] ?? ''}>
      <strong>{t('next')}.</strong> <Words round={round} />
    </Text>
  );
}

function Words({ round }: { round: Round }) {
  const { t } = useTranslation(['rounds', 'shell']);
  const next = nextInRound(round);
  if (next.kind === 'close') return t('nextClose');
  const step = nameOf(next.step, t(`shell:navigation.${next.step}`));
  if (next.kind === 'gate') return t('nextGate', { step });
  return (
    <>
      {t('nextItem', { step })} <ItemLink item={next.item} />
    </>
  );
}

function nameOf(step: ProgressStep, name: string): string {
  return `${stepKeys.indexOf(step) + 1} (${name})`;
}
