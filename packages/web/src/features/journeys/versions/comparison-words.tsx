import { levelOfPoints } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { RowOf, Said } from './prepare-comparison.ts';
import classes from './versions.module.css';

/** What a row of the comparison is about. */
export function useRowName(): (of: RowOf) => string {
  const { t } = useTranslation('journeyParts');
  return (of) => {
    if (of.kind === 'field') return t(`compare.field.${of.field}`);
    const what = of.kind === 'curve' ? t(`compare.field.${of.field}`) : of.name;
    return of.persona === null ? what : t('compare.ofPersona', { what, persona: of.persona });
  };
}

/** What stood or stands there; of points also by how much they differ from the other side. */
export function SaidText({ said, other }: { said: Said | null; other: Said | null }) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  if (said === null) return <span className={classes['nothing']}>{t('compare.nothing')}</span>;
  if (said.kind === 'text') return said.text;
  if (said.kind === 'date') return format.date(said.date);
  if (said.kind === 'place') return t('compare.place', { number: format.number(said.number) });
  if (said.kind === 'yesNo') return t(said.isYes ? 'compare.yes' : 'compare.no');

  const points = format.signed(said.points, 0);
  const by = other?.kind === 'points' ? format.signed(said.points - other.points, 0) : null;
  return (
    <LevelMark
      level={levelOfPoints(said.points)}
      label={by === null ? t('compare.points', { points }) : t('compare.pointsBy', { points, by })}
    />
  );
}
