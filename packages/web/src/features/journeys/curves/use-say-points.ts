import { levelOfPoints } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';

/** Points in words, as they are read aloud: "plus 35 Punkte, begeisternd"; `short` writes them as a number. */
export function useSayPoints() {
  const { t } = useTranslation('curves');
  const format = useFormat();
  return useMemo(() => {
    const say = (points: number) => {
      const sign = points > 0 ? 'plus' : points < 0 ? 'minus' : 'zero';
      const size = Math.abs(Math.round(points));
      return `${t(`spoken.${sign}`, { count: size, points: format.number(size) })}, ${t(`level.${levelOfPoints(points)}`)}`;
    };
    return Object.assign(say, {
      short: (points: number) => format.signed(points, 0),
      day: (day: string) => format.date(atNoon(day)),
    });
  }, [t, format]);
}
