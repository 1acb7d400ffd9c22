import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import { currencyOptions } from './currency-options.ts';

type Props = { value: string; error: string | undefined; onChange: (code: string) => void };

/** All currencies by their names in the language of the page. The browser's own list: it is long, and typed into by everybody. */
export function CurrencySelect({ value, error, onChange }: Props) {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  const options = useMemo(() => currencyOptions(language, value), [language, value]);

  return (
    <NativeSelect
      name="currency"
      label={t('general.currency')}
      description={t('general.currencyHint')}
      data={options}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
