import type { Entry, EntryKind } from '@anklang/domain';
import { Alert, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { checkDraft, type DraftKey } from './entry-draft.ts';
import { fieldsToAsk } from './entry-fields.ts';
import { EntryInput } from './entry-input.tsx';
import { useSaveEntry } from './use-save-entry.ts';
import { useSayValue } from './use-say-value.ts';

type Props = {
  kind: EntryKind;
  /** Null: a new one. */
  entry: Entry | null;
  beside?: Record<string, unknown>;
  onClose: () => void;
};

/** The form of one entry; what it asks for follows from its kind. */
export function EntryDialog({ kind, entry, beside = {}, onClose }: Props) {
  const { t } = useTranslation(['surroundings', 'shell']);
  const { draft, change, cleaned, save, isSaving, merged, error } = useSaveEntry({
    kind,
    entry,
    beside,
    onSaved: onClose,
  });
  const [checked, setChecked] = useState(false);
  const sayValue = useSayValue();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What keeps it from being saved is read where one pressed the button.
    if (merged || error) end.current?.scrollIntoView({ block: 'nearest' });
  }, [merged, error]);
  const wrong = checked ? checkDraft(kind, cleaned) : {};
  const conflictAt = (key: DraftKey) => {
    const conflict = merged?.find((one) => one.key === key);
    return conflict && t('dialog.conflict', { value: sayValue(key, conflict.now) || t('dialog.emptyValue') });
  };
  const errorOf = (key: DraftKey) => (wrong[key] ? t(`wrong.${wrong[key]}`) : conflictAt(key));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog lies within the page in React, though not in the document.
    event.stopPropagation();
    setChecked(true);
    const [first] = Object.keys(checkDraft(kind, cleaned));
    if (first === undefined) return save();
    const input = event.currentTarget.elements.namedItem(first);
    if (input instanceof HTMLElement) input.focus();
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={entry ? t('dialog.change', { name: entry.name }) : t(`add.${kind}`)}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            name="name"
            label={t('dialog.name')}
            data-autofocus
            required
            withAsterisk={false}
            value={draft.name}
            error={errorOf('name')}
            onChange={(event) => change('name', event.currentTarget.value)}
          />
          {fieldsToAsk(kind, draft.body).map((field) => (
            <EntryInput
              key={field.key}
              kind={kind}
              field={field}
              body={draft.body}
              error={errorOf(field.key)}
              isInUse={(entry?.touchpoints ?? 0) > 0}
              onChange={(value) => change(field.key, value)}
            />
          ))}
          {(entry?.touchpoints ?? 0) > 0 && (kind === 'classification' || kind === 'ownField') && (
            <Text fz="sm" c="dimmed">
              {t('dialog.partsGone')}
            </Text>
          )}
          <Stack ref={end}>
            {Boolean(error) && <ProblemAlert error={error} />}
            {merged && (
              <Alert variant="outline" color="var(--accent)" bg="var(--accent-soft)" role="alert">
                <Text c="var(--ink)">{t('dialog.merged')}</Text>
              </Alert>
            )}
            <FormButtons submit={t('shell:save')} isBusy={isSaving} onCancel={onClose} />
          </Stack>
        </Stack>
      </form>
    </Modal>
  );
}
