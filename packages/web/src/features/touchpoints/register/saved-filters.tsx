import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useWorkspaceId } from '../../../lib/session/index.ts';
import classes from './register.module.css';
import { isNarrowed, noFilters, type RegisterSearch } from './register-search.ts';
import {
  longestName,
  readFilters,
  type SavedFilter,
  storageKeyOf,
  withFilter,
  withoutFilter,
} from './saved-filters.ts';

type Props = { search: RegisterSearch; onChoose: (change: Partial<RegisterSearch>) => void };

/** Filters that a person keeps under a name of their own, in this browser. */
export function SavedFilters({ search, onChoose }: Props) {
  const { t } = useTranslation('touchpoints');
  const me = useMe();
  const workspaceId = useWorkspaceId();
  const [isOpen, setOpen] = useState(false);
  const [filters, setFilters] = useLocalStorage<SavedFilter[]>({
    key: storageKeyOf({ userId: me.id, workspaceId }),
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => readFilters(text ?? null),
  });
  const choose = (filter: SavedFilter) => {
    onChoose({ ...noFilters, sort: undefined, descending: undefined, ...filter.search });
    setOpen(false);
  };

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('register.saved.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('register.saved.button')}>
        <Stack gap="sm">
          {filters.length === 0 ? (
            <Text fz="sm" c="dimmed">
              {t('register.saved.none')}
            </Text>
          ) : (
            <ul className={classes['saved']}>
              {filters.map((filter) => (
                <li key={filter.name}>
                  <UnstyledButton onClick={() => choose(filter)} c="var(--accent)" td="underline">
                    {filter.name}
                  </UnstyledButton>
                  <ActionIcon
                    variant="subtle"
                    color="var(--ink-soft)"
                    aria-label={t('register.saved.remove', { name: filter.name })}
                    onClick={() => setFilters(withoutFilter(filters, filter.name))}
                  >
                    <IconX size={15} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          {isNarrowed(search) ? (
            <SaveForm onSave={(name) => setFilters(withFilter(filters, { name, search }))} />
          ) : (
            <Text fz="sm">{t('register.saved.nothing')}</Text>
          )}
          <Text fz="xs" c="dimmed">
            {t('register.saved.hint')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation('touchpoints');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };

  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={t('register.saved.name')}
          value={name}
          maxLength={longestName}
          flex={1}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('register.saved.save')}
        </Button>
      </Group>
    </form>
  );
}
