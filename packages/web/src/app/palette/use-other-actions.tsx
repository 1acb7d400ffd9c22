import { useMantineColorScheme } from '@mantine/core';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useSignOut } from '../../features/account/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { isFound } from './match.ts';

/** What can be done from anywhere. */
export function useOtherActions(search: string, onShortcuts: () => void): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const icon = { size: 18, 'aria-hidden': true } as const;
  const actions = [
    {
      id: 'language',
      label: t('palette.other'),
      leftSection: <IconLanguage {...icon} />,
      onClick: () => changeLanguage.mutate(language === 'de' ? 'en' : 'de'),
    },
    {
      id: 'light',
      label: `${t('accountMenu.colours')}: ${t('accountMenu.light')}`,
      leftSection: <IconSun {...icon} />,
      onClick: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: `${t('accountMenu.colours')}: ${t('accountMenu.dark')}`,
      leftSection: <IconMoon {...icon} />,
      onClick: () => setColorScheme('dark'),
    },
    {
      id: 'shortcuts',
      label: t('accountMenu.shortcuts'),
      leftSection: <IconKeyboard {...icon} />,
      onClick: onShortcuts,
    },
    {
      id: 'sign-out',
      label: t('accountMenu.signOut'),
      leftSection: <IconLogout {...icon} />,
      onClick: () => signOut.mutate('here'),
    },
  ];
  return actions.filter(({ label }) => isFound(search, label));
}
