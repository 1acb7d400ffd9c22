import { nextInRound, type ProgressStep, type Round } from '@anklang/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { Details } from '../../../ui/details.tsx';
import { DecideDialog } from '../dialogs/decide-dialog.tsx';
import classes from '../rounds.module.css';
import { Decision } from './decision.tsx';
import { GateState } from './gate-state.tsx';

type Props = { round: Round; step: ProgressStep; number: number };

/** The gate at the end of a step: what was decided there, and the way to decide. */
export function Gate({ round, step, number }: Props) {
  const { t } = useTranslation(['rounds', 'shell']);
  const mayDecide = useMay('round.manage') && round.closedAt === null;
  const [deciding, setDeciding] = useState(false);
  const { state, decisions } = round.gates.find((gate) => gate.step === step)!;
  const [newest, ...earlier] = decisions;
  const next = nextInRound(round);
  const isNext = next.kind === 'gate' && next.step === step;
  const name = `${t('gate.title', { number })}: ${t(`shell:navigation.${step}`)}`;
  const action = t(state === null ? 'gate.action' : 'gate.again');

  return (
    <section className={classes['gate']} data-state={state ?? undefined} aria-label={name}>
      <GateState number={number} state={state} />
      {newest && <Decision decision={newest} />}
      {earlier.length > 0 && (
        <Details summary={t('gate.earlier', { count: earlier.length })}>
          <ol className={classes['plain']}>
            {earlier.map((decision) => (
              <li key={decision.id}>
                <GateState number={number} state={decision.outcome} />
                <Decision decision={decision} />
              </li>
            ))}
          </ol>
        </Details>
      )}
      {mayDecide && (
        <Button
          variant={isNext ? 'filled' : 'default'}
          size="compact-sm"
          mt={8}
          aria-label={`${action}, ${name}`}
          onClick={() => setDeciding(true)}
        >
          {action}
        </Button>
      )}
      {deciding && <DecideDialog round={round} step={step} number={number} onClose={() => setDeciding(false)} />}
    </section>
  );
}
