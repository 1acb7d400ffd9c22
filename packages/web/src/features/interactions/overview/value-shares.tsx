import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import classes from '../interactions.module.css';

type Value = { value: string; count: number; text: string };
type Props = { title: string; values: readonly Value[] };

const few = 5;
/** The server names this many values and no more. */
const mostNamed = 200;

/** The values of a dimension or segment, largest first, each beside its bar. */
export function ValueShares({ title, values }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const top = Math.max(1, ...values.map(({ count }) => count));
  const shown = all ? values : values.slice(0, few);
  const amount = { count: values.length, formatted: format.number(values.length) };

  return (
    <Paper p="md" component="section" aria-label={title}>
      <Title order={3}>{title}</Title>
      <Text fz="xs" c="dimmed" mb={4}>
        {values.length >= mostNamed ? t('contents.valuesMany', amount) : t('contents.values', amount)}
      </Text>
      <ul className={classes['shares']}>
        {shown.map(({ value, count, text }) => (
          <li key={value} className={classes['share']}>
            <span className={classes['name']} title={value}>
              {value}
            </span>
            <span className={classes['count']}>{text}</span>
            <span className={classes['bar']} aria-hidden>
              <span style={{ width: `${(count / top) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {values.length > few && (
        <Anchor component="button" type="button" fz="sm" mt={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'contents.fewer' : 'contents.all')}
        </Anchor>
      )}
    </Paper>
  );
}
