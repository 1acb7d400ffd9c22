import { speaksAsCompany } from '@anklang/domain';
import { NumberInput, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import type { InputProps } from './input-props.ts';

export function LineInput({ value, onChange, required, ...props }: InputProps<string | null> & { required?: boolean }) {
  return (
    <TextInput
      {...props}
      value={value ?? ''}
      maxLength={required ? 200 : 300}
      required={required ?? false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines, with a gentle remark where they speak from the company's view. */
export function LongTextInput({ value, onChange, ...props }: InputProps<string | null>) {
  return (
    <div>
      <Textarea
        {...props}
        value={value ?? ''}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <CompanyViewRemark text={value ?? ''} />
    </div>
  );
}

function CompanyViewRemark({ text }: { text: string }) {
  const { t } = useTranslation('touchpoints');
  const words = speaksAsCompany(text);

  return (
    <Text role="status" fz="sm" c="dimmed" mt={words ? 4 : 0}>
      {words && t('record.companyView', { words })}
    </Text>
  );
}

type Limits = { min: number; max: number; whole?: boolean };

export function FigureInput({ value, onChange, limits, ...props }: InputProps<number | null> & { limits: Limits }) {
  const isGerman = useLanguage() === 'de';

  return (
    <NumberInput
      {...props}
      value={value ?? ''}
      min={limits.min}
      max={limits.max}
      allowDecimal={!limits.whole}
      allowNegative={limits.min < 0}
      decimalSeparator={isGerman ? ',' : '.'}
      thousandSeparator={isGerman ? '.' : ','}
      hideControls
      maw={260}
      onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed))}
    />
  );
}

/** A day, by the calendar of the browser. */
export function DayInput({ value, onChange, ...props }: InputProps<string | null>) {
  return (
    <TextInput
      {...props}
      type="date"
      maw={260}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

/** Free words, each confirmed by Enter. */
export function WordsInput({ value, onChange, description, ...props }: InputProps<string[]>) {
  const { t } = useTranslation('touchpoints');

  return (
    <TagsInput
      {...props}
      description={[description, t('record.wordsHint')].filter(Boolean).join(' ')}
      value={value}
      maxTags={50}
      splitChars={[';']}
      acceptValueOnBlur
      onChange={onChange}
    />
  );
}
