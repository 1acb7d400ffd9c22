import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Behind } from '../behind.tsx';
import shared from '../outcomes.module.css';
import classes from './account.module.css';
import type { AccountModel, BalanceClass } from './prepare-account.ts';

const fills = {
  minus: 'var(--level-disappointing)',
  across: 'var(--level-ok)',
  plus: 'var(--level-delighting)',
} as const;
const marks = { minus: '▼', across: '●', plus: '▲' } as const;

/** How balances are spread around zero; a drawn table, most in debt first. */
export function ClassesCard({ model, hasCustomers }: { model: AccountModel; hasCustomers: boolean }) {
  const { t } = useTranslation('outcomes');

  return (
    <Paper p="md" component="section" aria-labelledby="classes-title">
      <Text fz="sm" c="dimmed">
        {t('account.classes.title')}
      </Text>
      <Title order={2} id="classes-title" mb="sm">
        {t('account.classes.finding', { share: model.all.inDebtShare })}
      </Title>
      <table className={shared['table']} aria-label={t('account.classes.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('account.classes.class')}</th>
            <th scope="col" aria-hidden style={{ width: '45%' }} />
            <th scope="col" className={shared['number']}>
              {t('account.classes.customers')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.classes.share')}
            </th>
          </tr>
        </thead>
        <tbody className={classes['classes']}>
          {model.classes.map((one) => (
            <ClassLine key={one.key} one={one} hasCustomers={hasCustomers} />
          ))}
          {model.withoutEntry && (
            <tr>
              <th scope="row">{t('account.classes.withoutEntry')}</th>
              <td aria-hidden />
              <td className={shared['number']}>{model.withoutEntry.customers}</td>
              <td className={shared['number']}>{model.withoutEntry.share}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Paper>
  );
}

function ClassLine({ one, hasCustomers }: { one: BalanceClass; hasCustomers: boolean }) {
  const { t } = useTranslation('outcomes');
  const name = nameOf(one, t);

  return (
    <tr data-zero={one.from === 0 || undefined}>
      <th scope="row">
        <span aria-hidden className={classes['mark']} data-side={one.side}>
          {marks[one.side]}
        </span>{' '}
        {name}
      </th>
      <td aria-hidden>
        <svg width="100%" height={18} aria-hidden style={{ display: 'block' }}>
          <rect width={`${one.height * 100}%`} height={18} fill={fills[one.side]} />
        </svg>
      </td>
      <td className={shared['number']}>
        <Behind
          selection={one.selection}
          title={`${t('account.classes.class')} ${name}`}
          disabled={!hasCustomers || one.height === 0}
        >
          {one.customers}
        </Behind>
      </td>
      <td className={shared['number']}>{one.share}</td>
    </tr>
  );
}

type Say = ReturnType<typeof useTranslation<'outcomes'>>['t'];

function nameOf({ fromText: from, toText: to }: BalanceClass, t: Say): string {
  if (from === null) return t('account.classes.below', { to: to ?? '' });
  return to === null ? t('account.classes.above', { from }) : t('account.classes.between', { from, to });
}
