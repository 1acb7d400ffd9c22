import { AppShell, Burger, Group, Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from '../features/demo/index.ts';
import { HelpButton } from '../features/guide/index.ts';
import { loadPageWords } from '../lib/language/index.ts';
import { useMembership, useWorkspaceId } from '../lib/session/index.ts';
import { Logo } from '../ui/logo.tsx';
import { AccountMenu } from './account-menu.tsx';
import { HelpPage } from './error-pages.tsx';
import { InsideShell } from './inside-shell.ts';
import { navigationFor, placeOf } from './navigation.ts';
import { NavigationPanel } from './navigation-panel.tsx';
import classes from './shell.module.css';
import { useReturnedFocus } from './use-returned-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTypedAhead } from './use-typed-ahead.ts';
import { WorkspaceSwitch } from './workspace-switch.tsx';

/** It speaks of everything that is inside, so it waits for all words. */
const CommandPalette = lazy(async () => {
  const [palette] = await Promise.all([import('./palette/command-palette.tsx'), loadPageWords()]);
  return palette;
});

/** Few ask for it, and never first. */
const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog: dialog } = await import('./shortcuts-dialog.tsx');
  return { default: dialog };
});

/** The frame around every page of a workspace. */
export function Shell() {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const [menuOpen, menu] = useDisclosure(false);
  const [shortcutsOpen, shortcuts] = useDisclosure(false);
  const [shortcutsUsed, setShortcutsUsed] = useState(false);
  const openShortcuts = () => {
    setShortcutsUsed(true);
    shortcuts.open();
  };
  const [helpOpen, help] = useDisclosure(false);
  const [paletteUsed, setPaletteUsed] = useState(0);
  const typedAhead = useTypedAhead();
  const openPalette = () => {
    typedAhead.begin();
    setPaletteUsed((times) => times + 1);
  };
  useReturnedFocus();
  useShortcuts({ onList: openShortcuts, onPalette: openPalette, onHelp: help.open });
  const main = useFocusAfterNavigation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !menuOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <AppShell.Header className={classes['header']}>
        <a className={classes['skip']} href="#main">
          {t('skip')}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              opened={menuOpen}
              onClick={menu.toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t('menu')}
              aria-expanded={menuOpen}
            />
            <Link to="/w/$workspaceId" params={{ workspaceId }} className={classes['home']}>
              <Logo />
            </Link>
            <WorkspaceSwitch />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <UnstyledButton className={classes['search']} onClick={openPalette}>
              <IconSearch size={17} aria-hidden />
              <span className={classes['searchWord']}>{t('palette.open')}</span>
              <Kbd size="xs" visibleFrom="sm">
                {isMac() ? '⌘' : t('shortcuts.control')} K
              </Kbd>
            </UnstyledButton>
            <HelpButton opened={helpOpen} onOpen={help.open} onClose={help.close} />
            <AccountMenu onShortcuts={openShortcuts} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes['navbar']} aria-label={t('navigation.label')}>
        <NavigationPanel onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes['main']}>
        <DemoBanner />
        <div className={classes['page']}>
          <InsideShell value>
            <Page />
          </InsideShell>
        </div>
      </AppShell.Main>
      {shortcutsUsed && (
        <Suspense>
          <ShortcutsDialog opened={shortcutsOpen} onClose={shortcuts.close} />
        </Suspense>
      )}
      {paletteUsed > 0 && (
        <Suspense>
          <CommandPalette asked={paletteUsed} typed={typedAhead.typed} onShortcuts={openShortcuts} />
        </Suspense>
      )}
    </AppShell>
  );
}

/** A page that the role may not see says so, instead of asking the server for what it refuses. */
function Page() {
  const { permissions } = useMembership();
  const here = useRouterState({ select: (state) => placeOf(state.location.pathname) });
  const isOpen = here === null || navigationFor(permissions).all.includes(here);
  return isOpen ? <Outlet /> : <HelpPage kind="notPermitted" />;
}

/** After going to another page the focus goes to its beginning; a changed filter leaves it where it is. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== undefined && pathname !== before.current) {
      const heading = main.current?.querySelector<HTMLElement>('h1[tabindex]');
      (heading ?? main.current)?.focus({ preventScroll: true });
    }
    before.current = pathname;
  }, [pathname]);
  return main;
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
