import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { SectionHead } from '../../ui/section-head.tsx';

type Props = {
  id: string;
  title: string;
  lead: string;
  /** What was found, in one sentence; null: nothing. */
  finding: string | null;
  /** Instead of a finding: why there is none. */
  none?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

/** One kind of opportunity: what is found, and where from. */
export function OpportunityCard({ id, title, lead, finding, none, actions, children }: Props) {
  return (
    <Paper p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <SectionHead id={id} title={title} actions={actions}>
          {lead}
        </SectionHead>
        {finding ? <Text fw={600}>{finding}</Text> : <Text c="dimmed">{none}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}

/** Where not all is shown. */
export function ShownOf({ shown, all }: { shown: number; all: number }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  if (shown >= all) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t('some', { shown: format.number(shown), all: format.number(all) })}
    </Text>
  );
}
