import { Avatar, Menu, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDevices, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useSignOut } from '../features/account/index.ts';
import { useLanguage } from '../lib/language/index.ts';
import { useMe, useWorkspaceId } from '../lib/session/index.ts';
import { useConfirm } from '../ui/use-confirm.tsx';

export function AccountMenu(props: { onShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const signOut = useSignOut();
  const confirm = useConfirm();
  const signOutEverywhere = () =>
    confirm({
      title: t('accountMenu.signOutEverywhere'),
      text: t('accountMenu.signOutEverywhereText'),
      verb: t('accountMenu.signOutEverywhere'),
      onConfirm: () => signOut.mutate('everywhere'),
    });
  return (
    <Menu width={290} position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('accountMenu.label', { name: me.name })} style={{ borderRadius: '50%' }}>
          <Avatar size={36} radius="xl" bg="var(--accent-soft)" c="var(--accent-strong)" aria-hidden>
            {initialsOf(me.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={0} px="sm" py={6}>
          <Text fw={560} truncate>
            {me.name}
          </Text>
          <Text fz="sm" c="dimmed" truncate>
            {me.email}
          </Text>
        </Stack>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUser size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/w/$workspaceId/account', params: { workspaceId } })}
        >
          {t('accountMenu.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={props.onShortcuts}>
          {t('accountMenu.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('accountMenu.language')}</Menu.Label>
        <SegmentedControl
          mx="xs"
          mb={6}
          w="calc(100% - 20px)"
          size="xs"
          aria-label={t('accountMenu.language')}
          value={language}
          onChange={(value) => changeLanguage.mutate(value)}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Menu.Label>{t('accountMenu.colours')}</Menu.Label>
        <SegmentedControl
          mx="xs"
          mb={6}
          w="calc(100% - 20px)"
          size="xs"
          aria-label={t('accountMenu.colours')}
          value={colorScheme}
          onChange={setColorScheme}
          data={[
            { value: 'auto', label: t('accountMenu.system') },
            { value: 'light', label: t('accountMenu.light') },
            { value: 'dark', label: t('accountMenu.dark') },
          ]}
        />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate('here')}>
          {t('accountMenu.signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={16} aria-hidden />} onClick={signOutEverywhere}>
          {t('accountMenu.signOutEverywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
