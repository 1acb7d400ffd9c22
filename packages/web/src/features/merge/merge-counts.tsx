import type { MergedCount } from '@anklang/domain';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import classes from './merge.module.css';

/** What hangs on the other touchpoint and comes along, and what of it falls away. */
export function MergeCounts({ counts }: { counts: readonly MergedCount[] }) {
  const { t } = useTranslation('merge');
  const format = useFormat();
  const say = ({ kind, moved, fallen }: MergedCount) => {
    const all = moved + fallen;
    const what = t(`kind.${kind}`, { count: all, formatted: format.number(all) });
    if (fallen === 0) return what;
    if (moved === 0) return `${what}: ${t('fallsAll')}`;
    return `${what}; ${t('falls', { count: fallen, formatted: format.number(fallen) })}`;
  };

  return (
    <section aria-labelledby="merge-moves">
      <Title order={3} id="merge-moves" mb={4}>
        {t('moves')}
      </Title>
      {counts.length === 0 ? (
        <Text fz="sm">{t('movesNothing')}</Text>
      ) : (
        <ul className={classes['moves']}>
          {counts.map((count) => (
            <li key={count.kind}>{say(count)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
