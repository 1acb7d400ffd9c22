import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './section-head.module.css';

type Props = {
  /** Of the heading, which names the section. */
  id: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** Nothing below it: one calm line instead of a card of words. */
  isEmpty?: boolean;
};

/** Head of a section: its title, a sentence, and what can be done there. */
export function SectionHead({ id, title, children, actions, isEmpty = false }: Props) {
  return (
    <div className={classes['head']} data-empty={isEmpty || undefined}>
      <div className={classes['words']}>
        <Title order={2} id={id}>
          {title}
        </Title>
        <Text fz="sm" c="dimmed" maw={isEmpty ? undefined : 'var(--text-width)'}>
          {children}
        </Text>
      </div>
      {actions && <div className={`${classes['actions']} no-print`}>{actions}</div>}
    </div>
  );
}
