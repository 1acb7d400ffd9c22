import { type Entry, entryBodies, type Profile } from '@anklang/domain';
import { Fieldset, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import type { InputProps } from './input-props.ts';
import { entriesOf } from './reference-queries.ts';

/** One class in each of the company's own classifications. */
export function ClassesInput({ id, label, description, error, value, onChange }: InputProps<Profile['classes']>) {
  const { t } = useTranslation('touchpoints');
  const classifications = useQuery(entriesOf(useWorkspaceId(), 'classification'));

  return (
    <OwnFieldset {...{ id, label, description, error }} entries={classifications.data}>
      {(entry) => {
        const { classes = [] } = entryBodies.classification.safeParse(entry.body).data ?? {};
        return (
          <NativeSelect
            key={entry.id}
            label={entry.name}
            value={value[entry.id] ?? ''}
            onChange={(event) => onChange(withPart(value, entry.id, event.currentTarget.value))}
            data={[
              { value: '', label: t('record.nothing') },
              ...classes.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        );
      }}
    </OwnFieldset>
  );
}

/** The fields that the company has added itself. */
export function OwnInput({ id, label, description, error, value, onChange }: InputProps<Profile['own']>) {
  const ownFields = useQuery(entriesOf(useWorkspaceId(), 'ownField'));

  return (
    <OwnFieldset {...{ id, label, description, error }} entries={ownFields.data}>
      {(entry) => (
        <OwnFieldInput
          key={entry.id}
          entry={entry}
          value={value[entry.id] ?? null}
          onChange={(part) => onChange(withPart(value, entry.id, part))}
        />
      )}
    </OwnFieldset>
  );
}

/** Without the part where it is empty. */
function withPart<Part>(parts: Record<string, Part>, id: string, part: Part | '' | null): Record<string, Part> {
  const { [id]: _, ...others } = parts;
  return part === '' || part === null ? others : { ...others, [id]: part };
}

type OwnValue = Profile['own'][string];
type OwnFieldProps = { entry: Entry; value: OwnValue; onChange: (value: OwnValue) => void };

function OwnFieldInput({ entry, value, onChange }: OwnFieldProps) {
  const { t } = useTranslation('touchpoints');
  const isGerman = useLanguage() === 'de';
  const { kind = 'text', description = '', options = [] } = entryBodies.ownField.safeParse(entry.body).data ?? {};
  const words = { label: entry.name, description: description || null };
  if (kind === 'number') {
    return (
      <NumberInput
        {...words}
        hideControls
        decimalSeparator={isGerman ? ',' : '.'}
        value={value ?? ''}
        onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed))}
      />
    );
  }
  if (kind === 'choice') {
    return (
      <NativeSelect
        {...words}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('record.nothing') },
          ...options.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    );
  }

  return (
    <TextInput
      {...words}
      type={kind === 'date' ? 'date' : 'text'}
      value={String(value ?? '')}
      maxLength={2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type FieldsetProps = Pick<InputProps<unknown>, 'id' | 'label' | 'description' | 'error'> & {
  entries: readonly Entry[] | undefined;
  children: (entry: Entry) => React.ReactNode;
};

function OwnFieldset({ id, label, description, error, entries, children }: FieldsetProps) {
  const { t } = useTranslation('touchpoints');
  if (!entries) return null;

  return (
    <Fieldset legend={label} id={id} tabIndex={-1}>
      <Stack gap="sm">
        {description && (
          <Text fz="sm" c="dimmed">
            {description}
          </Text>
        )}
        {entries.length === 0 && (
          <Text fz="sm" c="dimmed">
            {t('record.ownNone')}
          </Text>
        )}
        {entries.map(children)}
        {error && (
          <Text fz="sm" c="var(--danger)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
