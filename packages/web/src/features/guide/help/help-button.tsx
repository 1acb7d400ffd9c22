import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const HelpDrawer = lazy(() => import('./help-drawer.tsx'));

type Props = { opened: boolean; onOpen: () => void; onClose: () => void };

/** Opens the help of the page. The texts are fetched when somebody asks for them. */
export function HelpButton({ opened, onOpen, onClose }: Props) {
  const { t } = useTranslation('guide');
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => {
    if (opened) setWasOpened(true);
  }, [opened]);
  // A link in the help leads to another page, which has another help.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the path changes, not when its handler does
  useEffect(onClose, [pathname]);
  return (
    <>
      <Tooltip label={t('help.title')}>
        <ActionIcon
          variant="default"
          size={36}
          radius={9}
          aria-label={t('help.title')}
          aria-haspopup="dialog"
          onClick={onOpen}
        >
          <IconHelpCircle size={19} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {(opened || wasOpened) && (
        <Suspense>
          <HelpDrawer opened={opened} onClose={onClose} pathname={pathname} />
        </Suspense>
      )}
    </>
  );
}
