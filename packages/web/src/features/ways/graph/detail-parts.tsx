import { Button, Group } from '@mantine/core';
import { IconFilter, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomersAsked, useCustomersBehind } from '../customers/customers-behind.tsx';
import { useQuestion } from '../use-question.ts';

export function Row({ term, value }: { term: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Filters to what comes by here, and shows who that is. */
export function Actions({ steps }: { steps: readonly { key: string; name: string }[] }) {
  const { t } = useTranslation('ways');
  const [, change] = useQuestion();
  return (
    <Group gap="xs">
      {steps.map(({ key, name }) => (
        <Button
          key={key}
          size="compact-sm"
          variant="default"
          leftSection={<IconFilter size={15} aria-hidden />}
          onClick={() => change({ through: [key] })}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' }, root: { height: 'auto', minHeight: 26 } }}
        >
          {steps.length === 1 ? t('graph.panel.through') : t('graph.panel.throughNamed', { name })}
        </Button>
      ))}
    </Group>
  );
}

export function CustomersOf(props: CustomersAsked) {
  const { t } = useTranslation('ways');
  const { may, open } = useCustomersBehind();
  if (!may) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconUsers size={15} aria-hidden />}
      onClick={() => open(props)}
    >
      {t('customers.open')}
    </Button>
  );
}
