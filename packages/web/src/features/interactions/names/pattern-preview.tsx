import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import type { PatternMatches } from './match-names.ts';
import classes from './names.module.css';

type Props = {
  matches: PatternMatches;
  /** How many names were compared, where not all were. */
  checked: number | null;
};

const few = 12;

/** How many names a pattern fits, and which. */
export function PatternPreview({ matches: { names, decided, isEverything }, checked }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const words = { count: names.length, formatted: format.number(names.length) };
  if (names.length === 0 && checked === null) return <Text fz="sm">{t('rules.matchesNone')}</Text>;

  return (
    <>
      <Text fz="sm">
        {checked === null
          ? t('rules.matches', words)
          : t('rules.matchesSome', { ...words, checked: format.number(checked) })}
      </Text>
      <ul className={classes['matches']}>
        {names.slice(0, few).map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > few && <li>{t('rules.matchesMore', { formatted: format.number(names.length - few) })}</li>}
      </ul>
      {isEverything && (
        <Text fz="sm" c="var(--danger)">
          {t('rules.broad')}
        </Text>
      )}
      {decided > 0 && (
        <Text fz="sm" c="dimmed">
          {t('rules.decided', { count: decided, formatted: format.number(decided) })}
        </Text>
      )}
    </>
  );
}
