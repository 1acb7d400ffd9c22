import { Button, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { StitchDialog } from './stitch-dialog.tsx';

/** What can be done about single customers: join their ids, or erase them. */
export function CustomerSection() {
  const { t } = useTranslation('interactions');
  const mayStitch = useMay('interaction.write');
  const mayErase = useMay('customer.erase');
  const [open, setOpen] = useState<'stitch' | 'erase' | null>(null);
  if (!mayStitch && !mayErase) return null;

  return (
    <section aria-labelledby="customers-title">
      <Title order={2} id="customers-title" mb="sm">
        {t('customer.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {mayStitch && (
          <Task title={t('customer.stitchTitle')} text={t('customer.stitchText')}>
            <Button variant="default" onClick={() => setOpen('stitch')}>
              {t('customer.stitch')}
            </Button>
          </Task>
        )}
        {mayErase && (
          <Task title={t('customer.eraseTitle')} text={t('customer.eraseText')}>
            <Button variant="default" c="var(--danger)" onClick={() => setOpen('erase')}>
              {t('customer.erase')}
            </Button>
          </Task>
        )}
      </SimpleGrid>
      {open === 'stitch' && <StitchDialog onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseDialog onClose={() => setOpen(null)} />}
    </section>
  );
}

function Task({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper p="md">
      <Title order={3}>{title}</Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {text}
      </Text>
      {children}
    </Paper>
  );
}
