import { Button, Combobox, Textarea, useCombobox } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople, type MentionDraft, type Person, putPerson, searchAt } from './mention-draft.ts';

type Props = {
  label: string;
  description?: ReactNode;
  error?: string | null;
  value: MentionDraft;
  onChange: (draft: MentionDraft) => void;
  people: readonly Person[];
};

/** Plain text in which an @ offers people to choose from, by keyboard as well as by pointer. */
export function MentionTextarea({ label, description, error, value, onChange, people }: Props) {
  const { t } = useTranslation('comments');
  const input = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const goTo = useRef<number | null>(null);
  const search = caret === null ? null : searchAt(value.text, caret);
  const found = search === null ? [] : findPeople(people, search);
  const isAsking = found.length > 0;
  const combobox = useCombobox({
    opened: isAsking,
    onOpenedChange: (opened) => {
      if (!opened) setCaret(null);
    },
  });

  // The first is what Enter takes.
  const offered = found.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new with each drawing; only the list counts.
  useEffect(() => {
    if (offered !== '') combobox.selectFirstOption();
  }, [offered]);
  useEffect(() => {
    if (goTo.current === null || !input.current) return;
    input.current.focus();
    input.current.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  const pick = (id: string) => {
    const person = people.find((one) => one.id === id);
    if (!person || caret === null || search === null) return;
    const put = putPerson(value, { person, caret, search });
    goTo.current = put.caret;
    setCaret(null);
    onChange(put.draft);
  };
  const begin = () => {
    const at = input.current?.selectionStart ?? value.text.length;
    const before = value.text.slice(0, at);
    const sign = before === '' || /\s$/.test(before) ? '@' : ' @';
    goTo.current = at + sign.length;
    setCaret(at + sign.length);
    onChange({ ...value, text: before + sign + value.text.slice(at) });
  };

  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={pick} position="bottom-start" width={280}>
        <Combobox.Target withKeyboardNavigation={isAsking}>
          <Textarea
            ref={input}
            label={label}
            description={description}
            error={error}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={3}
            maxRows={16}
            maxLength={4000}
            value={value.text}
            onChange={({ currentTarget }) => {
              setCaret(currentTarget.selectionStart);
              onChange({ ...value, text: currentTarget.value });
            }}
            onBlur={() => setCaret(null)}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isAsking}>
          <Combobox.Options aria-label={t('people')} mah={240} style={{ overflowY: 'auto' }}>
            {found.map(({ id, name }) => (
              <Combobox.Option key={id} value={id}>
                {name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {people.length > 0 && (
        <Button
          mt={4}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconAt size={16} aria-hidden />}
          // The place where one types would be lost.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          {t('mention')}
        </Button>
      )}
    </div>
  );
}
