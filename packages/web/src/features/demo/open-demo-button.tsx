import { type OpenedDemo, routes } from '@anklang/domain';
import { Button, type ButtonProps } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { meQuery, useMe } from '../../lib/session/index.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';

const DemoProgress = lazy(() => import('./demo-progress.tsx'));

/** Leads to the example: to the own one if it is there, otherwise one is made while its progress shows. */
export function OpenDemoButton(props: ButtonProps) {
  const { t } = useTranslation('demo');
  const { t: say } = useTranslation('shell');
  const language = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { memberships } = useMe();
  const own = memberships.find(({ workspace, role }) => workspace.demo === 'ready' && role === 'owner');
  const [opened, setOpened] = useState<OpenedDemo | null>(null);
  const open = useMutation({
    mutationFn: () => callApi(routes.openDemo, { body: { language } }),
    onSuccess: setOpened,
    onError: (error) => notifyProblem(sentenceOf(error, say)),
  });
  const enter = useCallback(
    (workspaceId: string) => navigate({ to: '/w/$workspaceId', params: { workspaceId } }),
    [navigate],
  );
  const ready = useCallback(
    async (workspaceId: string) => {
      await queryClient.refetchQueries(meQuery);
      await enter(workspaceId);
      setOpened(null);
    },
    [queryClient, enter],
  );

  return (
    <>
      <Button {...props} loading={open.isPending} onClick={() => (own ? void enter(own.workspace.id) : open.mutate())}>
        {t('open.button')}
      </Button>
      {opened && (
        <Suspense>
          <DemoProgress opened={opened} onReady={ready} onGone={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}
