import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines } from '../../ui/loaded.tsx';
import classes from './overview.module.css';

const numbers = { asIs: 1, strategy: 2, implementation: 3, monitoring: 4 } as const;

type Props = {
  step: keyof typeof numbers;
  /** The finding; null while it is being found out. */
  title: string | null;
  isWide?: boolean;
  children?: ReactNode;
  /** Where it goes on. */
  action?: ReactNode;
};

/** What one step of the method has to say, with the way to all of it. */
export function GlanceCard({ step, title, isWide = false, children, action }: Props) {
  const { t } = useTranslation('shell');
  const isFound = title !== null;
  const id = `glance-${step}`;
  return (
    <Paper component="section" p="lg" className={classes['card']} data-wide={isWide || undefined} aria-labelledby={id}>
      <p className={classes['step']} id={isFound ? undefined : id}>
        <span className={classes['number']} aria-hidden>
          {numbers[step]}
        </span>
        {t(`navigation.${step}`)}
      </p>
      {isFound && (
        <Title order={2} id={id}>
          {title}
        </Title>
      )}
      {isFound ? children : <Lines count={3} />}
      {action && <div className={classes['action']}>{action}</div>}
    </Paper>
  );
}
