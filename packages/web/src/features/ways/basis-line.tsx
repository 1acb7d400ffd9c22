import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { sayCount } from './count-words.ts';

type About = { asOf: string; interactions: number; journeys: number; customers: number; notCounted: number };

/** What an answer rests on. */
export function BasisLine({ about }: { about: About }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const format = useFormat();
  const words = { t, language };

  return (
    <Text fz="sm" c="dimmed">
      {t('basis.line', {
        journeys: sayCount('ways', about.journeys, words),
        customers: sayCount('customers', about.customers, words),
        interactions: sayCount('interactions', about.interactions - about.notCounted, words),
        asOf: format.instant(about.asOf),
      })}{' '}
      {about.notCounted > 0 &&
        t('basis.notCounted', { count: about.notCounted, formatted: formatsFor(language).count(about.notCounted) })}
    </Text>
  );
}
