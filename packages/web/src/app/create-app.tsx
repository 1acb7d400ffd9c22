import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createQueryClient } from '../lib/api/create-query-client.ts';
import { cssVariables, theme } from '../theme/theme.ts';
import { createAppRouter } from './router.tsx';

const colorSchemes = localStorageColorSchemeManager({ key: 'anklang-color-scheme' });

/** The composition root of the browser: clients, router and theme are made here and nowhere else. */
export function createApp() {
  const queryClient = createQueryClient({ onSessionEnded: () => askToSignInAgain() });
  const router = createAppRouter(queryClient);

  /** Back to the same place after signing in; the doors themselves never ask. */
  function askToSignInAgain(): void {
    const { href, pathname } = router.state.location;
    if (!pathname.startsWith('/w/')) return;
    queryClient.clear();
    void router.navigate({ to: '/sign-in', search: { from: href } });
  }

  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <ModalsProvider>
            <RouterProvider router={router} />
          </ModalsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
