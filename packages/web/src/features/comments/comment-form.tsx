import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { type MentionDraft, type Person, textOf } from './mention-draft.ts';
import { MentionTextarea } from './mention-textarea.tsx';

type Props = {
  label: string;
  description?: ReactNode;
  submit: string;
  initial: MentionDraft;
  people: readonly Person[];
  save: { mutateAsync: (text: string) => Promise<unknown>; isPending: boolean; error: unknown };
  /** Where there is a way back without saving. */
  onCancel?: () => void;
};

/** Writes a comment, or an own one anew. What could not be saved stays to be tried again. */
export function CommentForm({ label, description, submit, initial, people, save, onCancel }: Props) {
  const { t } = useTranslation(['comments', 'shell']);
  const [draft, setDraft] = useState(initial);
  const [isEmpty, setEmpty] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isNothing = draft.text.trim() === '';
    setEmpty(isNothing);
    if (isNothing) return;
    const isSaved = await save.mutateAsync(textOf(draft)).then(
      () => true,
      () => false,
    );
    if (isSaved && !onCancel) setDraft({ text: '', mentioned: [] });
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        {Boolean(save.error) && <ProblemAlert error={save.error} />}
        <MentionTextarea
          label={label}
          description={description}
          error={isEmpty ? t('empty') : null}
          value={draft}
          onChange={(changed) => {
            setDraft(changed);
            setEmpty(false);
          }}
          people={people}
        />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('shell:cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
