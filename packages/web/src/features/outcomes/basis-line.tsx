import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { countCustomers, countWays } from './count-words.ts';

type About = { asOf: string; interactions: number; journeys: number; customers: number; notCounted: number };

/** What every answer rests on: how many ways of how many customers, as of when, and what is left out. */
export function BasisLine({ about }: { about: About }) {
  const { t } = useTranslation('outcomes');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const words = { t, formats };

  return (
    <Text fz="sm" c="dimmed">
      {t('basedOn', {
        journeys: countWays(about.journeys, words),
        customers: countCustomers(about.customers, words),
        interactions: formats.count(about.interactions),
        asOf: format.instant(about.asOf),
      })}{' '}
      {about.notCounted > 0 && t('notCounted', { count: about.notCounted, formatted: formats.count(about.notCounted) })}
    </Text>
  );
}
