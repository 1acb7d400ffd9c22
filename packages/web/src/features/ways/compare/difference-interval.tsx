import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import type { Compared } from './compare-shares.ts';

/** The difference of two shares in points, with its interval. */
export function DifferenceInterval({ compared }: { compared: Compared }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const { difference } = compared;
  if (!difference) return null;
  const points = (share: number) => formats.signed(share * 100, 1);

  return (
    <span>
      {t('compare.interval', {
        points: points(difference.value),
        interval: formats.range(points(difference.low), points(difference.high)),
      })}
    </span>
  );
}
