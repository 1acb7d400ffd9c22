import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { MeasuredText } from '../measured-text.tsx';
import { accountOf } from '../outcome-queries.ts';
import shared from '../outcomes.module.css';
import { type AccountModel, prepareAccount, type ShownGroup } from './prepare-account.ts';

/** What a trial comes to beside the saved weights: the numbers above stand far from the fields. */
export function TrialResult({ model, asked }: { model: AccountModel; asked: Parameters<typeof accountOf>[0] }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const { data } = useQuery(accountOf(asked));
  const rows = [
    ...(data ? [{ name: t('account.weights.withSaved'), group: prepareAccount(data, language).all }] : []),
    { name: t('account.weights.withTrial'), group: model.all },
  ];

  return (
    <section role="status" aria-label={t('account.weights.result')}>
      <table className={shared['table']} aria-label={t('account.weights.result')} style={{ maxWidth: 720 }}>
        <thead>
          <tr>
            <th scope="col">{t('account.weights.result')}</th>
            <th scope="col" className={shared['number']}>
              {t('account.balance')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.inDebt')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.knockedOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, group }) => (
            <Row key={name} name={name} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ name, group }: { name: string; group: ShownGroup }) {
  return (
    <tr>
      <th scope="row" className={shared['name']}>
        {name}
      </th>
      <td className={shared['number']}>
        <MeasuredText estimate={group.balance} of="customers" />
      </td>
      <td className={shared['number']}>
        {group.inDebtText}
        <span className={shared['below']}>{group.inDebtShare}</span>
      </td>
      <td className={shared['number']}>
        {group.knockedOutText}
        <span className={shared['below']}>{group.knockedOutShare}</span>
      </td>
    </tr>
  );
}
