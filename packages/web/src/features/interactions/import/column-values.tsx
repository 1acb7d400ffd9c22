import type { ColumnSummary } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import classes from './import.module.css';

/** What stands in a column: how much, and its most frequent values with their counts. */
export function ColumnValues({ summary, most = 6 }: { summary: ColumnSummary; most?: number }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const shown = summary.values.slice(0, most);
  const distinct = { count: summary.distinct, formatted: format.number(summary.distinct) };
  const isMore = summary.distinct > shown.length;

  return (
    <div>
      <Text fz="xs" c="dimmed" mb={4}>
        {summary.filled === 0 && t('mapping.noValues')}
        {summary.filled > 0 && t(summary.distinct >= 1000 ? 'mapping.distinctMany' : 'mapping.distinct', distinct)}
        {summary.filled > 0 &&
          summary.empty > 0 &&
          `, ${t('mapping.emptyCells', { count: summary.empty, formatted: format.number(summary.empty) })}`}
      </Text>
      <ul className={classes['chips']}>
        {shown.map(({ value, count }) => (
          <li key={value} className={classes['chip']} title={value}>
            <span className={classes['value']}>{value}</span>
            <span className={classes['count']}>{format.number(count)}</span>
          </li>
        ))}
        {isMore && (
          <li className={classes['chip']}>
            <span className={classes['count']}>{t('mapping.moreValues')}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
