import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './interactions.module.css';

export type Figure = { label: string; value: ReactNode; note?: ReactNode };

/** A few numbers with their words, side by side. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <Paper p="md" component="section" aria-label={label}>
      <dl className={classes['figures']}>
        {figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
            {figure.note && (
              <Text component="dd" fz="sm" c="dimmed" m={0}>
                {figure.note}
              </Text>
            )}
          </div>
        ))}
      </dl>
    </Paper>
  );
}
