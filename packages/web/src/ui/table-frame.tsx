import { Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table on its card; scrolls sideways by itself, so that a phone never has to. */
export function TableFrame(props: { label: string; minWidth?: number; children: ReactNode }) {
  return (
    <Paper radius="md" style={{ overflow: 'hidden' }}>
      <Table.ScrollContainer
        minWidth={props.minWidth ?? 560}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': props.label } }}
      >
        <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={props.label}>
          {props.children}
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
