import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import { currencyOptions } from './currency-options.ts';

type Props = { value: string; error: string | undefined; onChange: (code: string) => void };

/** All currencies by their names in the language of the page, found by name or code. */
export function CurrencySelect({ value, error, onChange }: Props) {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  const options = useMemo(() => currencyOptions(language, value), [language, value]);

  return (
    <Select
      name="currency"
      label={t('general.currency')}
      description={t('general.currencyHint')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('general.currencyNone')}
      data={options}
      value={value}
      error={error}
      onChange={(code) => code !== null && onChange(code)}
    />
  );
}
