import type { EntryKind } from '@anklang/domain';
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { departmentsOf, entriesOf } from '../touchpoints/index.ts';
import { answersOf } from './answer.ts';
import { AnswersInput } from './answers-input.tsx';
import type { EntryField } from './entry-fields.ts';
import { type Part, partsOf } from './part.ts';
import { PartsInput } from './parts-input.tsx';

type Props = {
  kind: EntryKind;
  field: EntryField;
  body: Readonly<Record<string, unknown>>;
  error?: string | undefined;
  /** Touchpoints have values of it already. */
  isInUse: boolean;
  onChange: (value: unknown) => void;
};

/** One field of an entry, by its kind of input. */
export function EntryInput({ kind, field: { key, input, options }, body, error, isInUse, onChange }: Props) {
  const { t } = useTranslation('surroundings');
  const words: Record<string, string> = t('option', { returnObjects: true })[key as 'kind'] ?? {};
  const hints: Record<string, string> = t('hint', { returnObjects: true });
  const isFixed = kind === 'ownField' && key === 'kind' && isInUse;
  const description = isFixed ? t('dialog.kindFixed') : hints[key];
  const common = { name: key, label: t(`field.${key}`), description, error };
  const value = body[key] ?? null;
  const text = String(value ?? '');

  switch (input) {
    case 'line':
      return <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'flag':
      return (
        <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          disabled={isFixed}
          value={text}
          data={(options ?? []).map((option) => ({ value: option, label: words[option] ?? option }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'answers':
      return <AnswersInput {...common} answers={answersOf(body)} onChange={onChange} />;
    case 'share':
      return <ShareInput {...common} value={value as number | null} onChange={onChange} />;
    case 'department':
    case 'brand':
      return <ReferenceInput {...common} to={input} value={text} onChange={onChange} />;
    default:
      return (
        <PartsInput
          {...common}
          maxLength={key === 'rules' ? 300 : 120}
          parts={partsOf(body, key)}
          onChange={(parts: Part[]) => onChange(parts)}
        />
      );
  }
}

type Words = { name: string; label: string; description: string | undefined; error: string | undefined };
type ValueProps<Value> = Words & { value: Value; onChange: (value: unknown) => void };

/** Kept as a share of 1, written in percent. */
function ShareInput({ value, onChange, ...words }: ValueProps<number | null>) {
  const isGerman = useLanguage() === 'de';
  return (
    <NumberInput
      {...words}
      hideControls
      decimalScale={1}
      suffix=" %"
      decimalSeparator={isGerman ? ',' : '.'}
      value={value === null ? '' : Math.round(value * 1000) / 10}
      onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed) / 100)}
    />
  );
}

function ReferenceInput({ to, value, onChange, ...words }: ValueProps<string> & { to: 'department' | 'brand' }) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const departments = useQuery({ ...departmentsOf(workspaceId), enabled: to === 'department' });
  const brands = useQuery({ ...entriesOf(workspaceId, 'brand'), enabled: to === 'brand' });
  const known: readonly { id: string; name: string }[] = (to === 'department' ? departments : brands).data ?? [];
  return (
    <NativeSelect
      {...words}
      // What is not there any more counts as nothing.
      value={known.some(({ id }) => id === value) ? value : ''}
      data={[{ value: '', label: t('dialog.nothing') }, ...known.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
