import type { Distance } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { type DistanceWords, sayDistance } from './say-distance.ts';

export function useDistanceWords(): (distance: Distance) => DistanceWords {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  return (distance) => sayDistance(distance, { t, formats, date: format.date });
}
