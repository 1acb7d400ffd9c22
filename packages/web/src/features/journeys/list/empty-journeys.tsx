import { List, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Before there is a journey: whose it is, what one writes down of it, and the ways to the first. */
export function EmptyJourneys({ actions }: { actions: ReactNode }) {
  const { t } = useTranslation('journeyList');
  const mayEdit = useMay('journey.edit');

  return (
    <EmptyState icon={<IconRoute size={40} stroke={1.4} />} title={t('empty.title')} actions={mayEdit && actions}>
      <Text>{t('empty.lived')}</Text>
      <List my="xs">
        {(['action', 'place', 'frequency', 'result'] as const).map((question) => (
          <List.Item key={question}>{t(`empty.${question}`)}</List.Item>
        ))}
      </List>
      <Text>{t('empty.also')}</Text>
      {!mayEdit && <Text mt="xs">{t('empty.noRight')}</Text>}
    </EmptyState>
  );
}
