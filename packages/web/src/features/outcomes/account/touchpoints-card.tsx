import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Behind } from '../behind.tsx';
import shared from '../outcomes.module.css';
import classes from './account.module.css';
import { DivergingBar } from './diverging-bar.tsx';
import type { AccountTouchpoint } from './prepare-touchpoints.ts';

const few = 15;

/** What each touchpoint pays in and takes out, around the zero line through all rows. */
export function TouchpointsCard({ rows, hasCustomers }: { rows: readonly AccountTouchpoint[]; hasCustomers: boolean }) {
  const { t } = useTranslation('outcomes');
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, few);
  const reach = Math.max(1e-9, ...rows.flatMap(({ deposits, withdrawals }) => [deposits, withdrawals]));
  const first = rows[0];
  const told = first && first.withdrawals > 0;

  return (
    <Paper p="md" component="section" aria-labelledby="touchpoints-title">
      <Text fz="sm" c="dimmed">
        {told && t('account.touchpoints.title')}
      </Text>
      <Title order={2} id="touchpoints-title" mb="sm">
        {told ? t('account.touchpoints.finding', { name: first.name }) : t('account.touchpoints.title')}
      </Title>
      <table className={`${shared['table']} ${shared['cards']}`} aria-label={t('account.touchpoints.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('account.touchpoints.touchpoint')}</th>
            <th scope="col" style={{ width: '46%' }}>
              <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
                <span>
                  <span aria-hidden>▼</span> {t('account.touchpoints.withdrawals')}
                </span>
                <span>{t('account.touchpoints.zeroLine')}</span>
                <span>
                  {t('account.touchpoints.deposits')} <span aria-hidden>▲</span>
                </span>
              </div>
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.touchpoints.negative')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.touchpoints.positive')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.touchpoints.knockOuts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <TouchpointLine key={row.key} row={row} reach={reach} hasCustomers={hasCustomers} />
          ))}
        </tbody>
      </table>
      {rows.length > few && (
        <Anchor component="button" type="button" fz="sm" mt="sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('account.touchpoints.fewer') : t('account.touchpoints.more', { count: rows.length })}
        </Anchor>
      )}
    </Paper>
  );
}

type LineProps = { row: AccountTouchpoint; reach: number; hasCustomers: boolean };

function TouchpointLine({ row, reach, hasCustomers }: LineProps) {
  const { t } = useTranslation('outcomes');
  const words = { name: row.name, deposits: row.depositsText, withdrawals: row.withdrawalsText };
  const named = (what: string) => `${row.name} · ${what}`;

  return (
    <tr>
      <th scope="row" data-cell="name" className={shared['name']}>
        {row.name}
      </th>
      <td data-cell="wide" className={classes['zero']}>
        <div className={classes['touchpoint']}>
          <span aria-hidden>{row.withdrawalsText}</span>
          <DivergingBar
            left={row.withdrawals}
            right={row.deposits}
            reach={reach}
            label={t('account.touchpoints.label', words)}
          />
          <span aria-hidden>{row.depositsText}</span>
        </div>
      </td>
      <td className={shared['number']} data-label={t('account.touchpoints.negative')}>
        <Behind
          selection={{ kind: 'rating', step: row.key, level: 'disappointing' }}
          title={named(t('level.disappointing'))}
          disabled={!hasCustomers}
        >
          {row.negative}
        </Behind>
      </td>
      <td className={shared['number']} data-label={t('account.touchpoints.positive')}>
        <Behind
          selection={{ kind: 'rating', step: row.key, level: 'delighting' }}
          title={named(t('level.delighting'))}
          disabled={!hasCustomers}
        >
          {row.positive}
        </Behind>
      </td>
      <td className={shared['number']} data-label={t('account.touchpoints.knockOuts')}>
        <Behind
          selection={{ kind: 'knockOut', step: row.key }}
          title={named(t('account.knockedOut'))}
          disabled={!hasCustomers || row.knockOuts === 0}
        >
          {row.knockOutsText}
        </Behind>
      </td>
    </tr>
  );
}
