import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import { ColumnValues } from './column-values.tsx';
import classes from './import.module.css';
import { assign, type LogDraft } from './log-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; onChange: (draft: LogDraft) => void };

/** Whose interaction a row is, and which case or session it belongs to. */
export function WhoCard({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const { customer = '', case: caseColumn = '' } = draft.columns;
  const shown = columns.byName.get(customer || caseColumn);
  const mails = shown?.values.filter(({ value }) => /^\S+@\S+\.\S+$/.test(value)) ?? [];

  return (
    <section className={classes['card']} aria-labelledby="who-title">
      <Title order={3} id="who-title">
        {t('who.title')}
      </Title>
      <ColumnSelect
        label={t('who.customer')}
        hint={t('who.customerHint')}
        columns={columns}
        value={customer}
        required={caseColumn === ''}
        {...(caseColumn === '' ? {} : { none: t('who.caseIsCustomer') })}
        onChange={(column) => onChange(assign(draft, 'customer', column))}
      />
      <ColumnSelect
        label={t('who.case')}
        hint={t('who.caseHint')}
        columns={columns}
        value={caseColumn}
        onChange={(column) => onChange(assign(draft, 'case', column))}
      />
      {shown && <ColumnValues summary={shown} most={4} />}
      {shown && mails.length * 2 > shown.values.length && (
        <Text className={classes['note']} data-warning role="status">
          {t('who.mail')}
        </Text>
      )}
    </section>
  );
}
