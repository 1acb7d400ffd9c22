import {
  Avatar,
  Box,
  Divider,
  Popover,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDevices, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useSignOut } from '../features/account/index.ts';
import { initialsOf } from '../lib/format/initials.ts';
import { useLanguage } from '../lib/language/index.ts';
import { useMe, useWorkspaceId } from '../lib/session/index.ts';
import { useConfirm } from '../ui/use-confirm.tsx';
import classes from './account-menu.module.css';

/** Who one is here, how it looks, and the way out. */
export function AccountMenu(props: { onShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const workspaceId = useWorkspaceId();
  const [open, popover] = useDisclosure(false);
  const initials = initialsOf(me.name);
  const showShortcuts = () => {
    popover.close();
    props.onShortcuts();
  };
  return (
    <Popover opened={open} onChange={popover.set} width={290} position="bottom-end" trapFocus withinPortal={false}>
      <Popover.Target>
        <UnstyledButton
          onClick={popover.toggle}
          aria-label={t('accountMenu.label', { initials, name: me.name })}
          className={classes['target']}
        >
          <Avatar size={36} radius="xl" bg="var(--accent-soft)" color="var(--accent-strong)">
            {initials}
          </Avatar>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={me.name}>
        <Box px={10} py={6}>
          <Text fw={560} truncate>
            {me.name}
          </Text>
          <Text fz="sm" c="dimmed" truncate>
            {me.email}
          </Text>
        </Box>
        <Divider my={6} />
        <Link
          to="/w/$workspaceId/account"
          params={{ workspaceId }}
          className={classes['entry']}
          onClick={popover.close}
        >
          <IconUser size={17} aria-hidden />
          {t('accountMenu.account')}
        </Link>
        <UnstyledButton className={classes['entry']} onClick={showShortcuts}>
          <IconKeyboard size={17} aria-hidden />
          {t('accountMenu.shortcuts')}
        </UnstyledButton>
        <Divider my={6} />
        <Look />
        <Divider my={6} />
        <WayOut onLeave={popover.close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Look() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Box px={10} pb={4}>
      <Text fz="xs" c="dimmed" mb={4}>
        {t('accountMenu.language')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('accountMenu.language')}
        value={language}
        onChange={(value) => changeLanguage.mutate(value)}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Text fz="xs" c="dimmed" mt={8} mb={4}>
        {t('accountMenu.colours')}
      </Text>
      <SegmentedControl
        fullWidth
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
    </Box>
  );
}

function WayOut(props: { onLeave: () => void }) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  const confirm = useConfirm();
  const everywhere = () => {
    props.onLeave();
    confirm({
      title: t('accountMenu.signOutEverywhere'),
      text: t('accountMenu.signOutEverywhereText'),
      verb: t('accountMenu.signOutEverywhere'),
      onConfirm: () => signOut.mutate('everywhere'),
    });
  };
  return (
    <>
      <UnstyledButton className={classes['entry']} onClick={() => signOut.mutate('here')}>
        <IconLogout size={17} aria-hidden />
        {t('accountMenu.signOut')}
      </UnstyledButton>
      <UnstyledButton className={classes['entry']} onClick={everywhere}>
        <IconDevices size={17} aria-hidden />
        {t('accountMenu.signOutEverywhere')}
      </UnstyledButton>
    </>
  );
}
