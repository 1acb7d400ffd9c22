import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyPart, type Part } from './part.ts';

type Props = {
  name: string;
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  maxLength: number;
  parts: Part[];
  onChange: (parts: Part[]) => void;
};

/** A list of short lines, such as rules; Enter begins the next one. */
export function PartsInput({ name, label, description, error, maxLength, parts, onChange }: Props) {
  const { t } = useTranslation('surroundings');
  const wanted = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted.current) return;
    list.current?.querySelector<HTMLInputElement>(`[data-part="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const write = (id: string, text: string) =>
    onChange(parts.map((part) => (part.id === id ? { ...part, name: text } : part)));
  const append = (after: number) => {
    const added = emptyPart();
    wanted.current = added.id;
    onChange([...parts.slice(0, after + 1), added, ...parts.slice(after + 1)]);
  };
  const remove = (id: string) => {
    const rest = parts.filter((part) => part.id !== id);
    onChange(rest.length > 0 ? rest : [emptyPart()]);
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (parts[place]?.name.trim()) append(place);
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack gap={6} mt={4} ref={list} role="group" aria-label={label}>
        {parts.map((part, place) => (
          <Group key={part.id} gap={6} wrap="nowrap">
            <TextInput
              flex={1}
              name={place === 0 ? name : undefined}
              data-part={part.id}
              aria-label={t('dialog.partName', { list: label, number: place + 1 })}
              value={part.name}
              maxLength={maxLength}
              error={Boolean(error) && part.name.trim() === ''}
              onChange={(event) => write(part.id, event.currentTarget.value)}
              onKeyDown={(event) => onKey(event, place)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('dialog.partRemove', { number: place + 1 })}
              onClick={() => remove(part.id)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => append(parts.length - 1)}
          >
            {t('dialog.partAdd')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
