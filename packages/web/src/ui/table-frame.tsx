import { Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table-frame.module.css';

type Props = {
  label: string;
  minWidth?: number;
  /** On a phone each row becomes a block; a cell with data-head is shown with that word. */
  stacks?: boolean;
  children: ReactNode;
};

/** A table on its card; scrolls sideways by itself, so that a phone never has to. */
export function TableFrame({ label, minWidth = 560, stacks = false, children }: Props) {
  return (
    <Paper radius="md" style={{ overflow: 'hidden' }}>
      <Table.ScrollContainer
        minWidth={minWidth}
        {...(stacks ? { className: classes['stacks'] ?? '' } : {})}
        scrollAreaProps={{
          classNames: { viewport: classes['viewport'] ?? '' },
          viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label },
        }}
      >
        <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={label}>
          {children}
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
