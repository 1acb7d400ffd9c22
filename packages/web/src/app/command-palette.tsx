import { routes } from '@anklang/domain';
import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import {
  IconArrowRight,
  IconBuilding,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMapPin,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useSignOut } from '../features/account/index.ts';
import { callApi } from '../lib/api/index.ts';
import { useLanguage } from '../lib/language/index.ts';
import { useMe, useMembership } from '../lib/session/index.ts';
import { navigationFor, places } from './navigation.ts';

/** Pages, touchpoints, workspaces and actions in one field. */
export default function CommandPalette(props: { asked: number; onShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const groups = [
    { group: t('palette.pages'), actions: usePageActions() },
    { group: t('palette.touchpoints'), actions: useTouchpointActions(query) },
    { group: t('palette.workspaces'), actions: useWorkspaceActions() },
    { group: t('palette.actions'), actions: useOtherActions(props.onShortcuts) },
  ];
  useEffect(() => {
    if (props.asked > 0) spotlight.open();
  }, [props.asked]);
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound={t('palette.nothing')}
      limit={30}
      scrollable
      maxHeight={440}
      title={t('palette.openLabel')}
      styles={{
        header: { position: 'absolute', width: 1, minHeight: 0, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}

function usePageActions(): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  return navigationFor(permissions).all.map((place) => ({
    id: `page-${place}`,
    label: t(`navigation.${place}`),
    leftSection: <IconArrowRight size={18} aria-hidden />,
    onClick: () => void navigate({ to: places[place].to, params: { workspaceId: workspace.id } }),
  }));
}

function useTouchpointActions(query: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const [search] = useDebouncedValue(query.trim(), 200);
  const workspaceId = workspace.id;
  const found = useQuery({
    queryKey: ['touchpoints', workspaceId, 'palette', search],
    queryFn: ({ signal }) =>
      callApi(routes.listTouchpoints, { params: { workspaceId }, query: { search, limit: 8 }, signal }),
    enabled: search.length > 0 && permissions.includes('touchpoint.read'),
    placeholderData: keepPreviousData,
  });
  if (search === '') return [];
  return (found.data?.items ?? []).map((touchpoint) => ({
    id: `touchpoint-${touchpoint.id}`,
    label: touchpoint.name,
    description: touchpoint.key === touchpoint.name ? '' : touchpoint.key,
    leftSection: <IconMapPin size={18} aria-hidden />,
    onClick: () =>
      void navigate({
        to: '/w/$workspaceId/touchpoints/$touchpointId',
        params: { workspaceId, touchpointId: touchpoint.id },
      }),
  }));
}

function useWorkspaceActions(): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { memberships } = useMe();
  const { workspace } = useMembership();
  return memberships
    .filter((membership) => membership.workspace.id !== workspace.id)
    .map((membership) => ({
      id: `workspace-${membership.workspace.id}`,
      label: membership.workspace.name,
      description: t('palette.switchTo'),
      leftSection: <IconBuilding size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/w/$workspaceId', params: { workspaceId: membership.workspace.id } }),
    }));
}

function useOtherActions(onShortcuts: () => void): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const icon = { size: 18, 'aria-hidden': true } as const;
  return [
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
}
