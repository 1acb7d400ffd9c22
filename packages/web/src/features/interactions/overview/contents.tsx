import type { InteractionSummary } from '@anklang/domain';
import { SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { ValueShares } from './value-shares.tsx';

/** What interactions and customers can be told apart by. */
export function Contents({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const hasNothing = summary.dimensions.length === 0 && summary.segments.length === 0;
  const sayValue = (dimension: string, value: string) =>
    dimension === 'direction' && (value === 'customer' || value === 'company') ? t(`direction.${value}`) : value;

  return (
    <section aria-labelledby="contents-title">
      <Title order={2} id="contents-title">
        {t('contents.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t(hasNothing ? 'contents.nothing' : 'contents.lead')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {summary.dimensions.map(({ dimension, values }) => (
          <ValueShares
            key={dimension}
            title={t(`dimension.${dimension}`)}
            values={values.map(({ value, interactions }) => ({
              value: sayValue(dimension, value),
              count: interactions,
              text: t('count', { count: interactions, formatted: format.number(interactions) }),
            }))}
          />
        ))}
        {summary.segments.map(({ name, values }) => (
          <ValueShares
            key={`segment-${name}`}
            title={t('contents.segment', { name })}
            values={values.map(({ value, customers }) => ({
              value,
              count: customers,
              text: t('customers', { count: customers, formatted: format.number(customers) }),
            }))}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
