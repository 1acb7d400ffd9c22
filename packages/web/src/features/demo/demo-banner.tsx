import { routes } from '@anklang/domain';
import { Button } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { meQuery, useMay, useMe, useMembership } from '../../lib/session/index.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import classes from './demo-banner.module.css';

/** Stands over every page of an example, so that nobody takes its numbers for real ones. */
export function DemoBanner() {
  const { t } = useTranslation('demo');
  const { t: say } = useTranslation('shell');
  const { workspace } = useMembership();
  const { memberships } = useMe();
  const mayRemove = useMay('workspace.manage');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const confirm = useConfirm();
  const remove = useMutation({
    mutationFn: () => callApi(routes.removeDemo, { params: { workspaceId: workspace.id } }),
    onSuccess: async () => {
      // Away first: a page of a workspace that is no more would ask for what is not there.
      const other = memberships.find((membership) => membership.workspace.id !== workspace.id);
      if (other) await navigate({ to: '/w/$workspaceId', params: { workspaceId: other.workspace.id } });
      else await navigate({ to: '/welcome' });
      await queryClient.refetchQueries(meQuery);
      notifyDone(t('banner.removed'));
    },
    onError: (error) => notifyProblem(sentenceOf(error, say)),
  });
  if (workspace.demo === null) return null;

  const ask = () =>
    confirm({
      title: t('banner.confirmTitle'),
      text: t('banner.confirmText', { name: workspace.name }),
      verb: t('banner.confirm'),
      onConfirm: () => remove.mutate(),
    });
  return (
    <aside className={classes['banner']} aria-label={t('banner.label')}>
      <IconTestPipe size={17} aria-hidden />
      <span className={classes['text']}>
        <strong>{t('banner.text')}</strong>
        {workspace.demo === 'loading' && ` · ${t('banner.loading')}`}
      </span>
      {mayRemove && (
        <Button variant="subtle" size="compact-sm" onClick={ask} loading={remove.isPending}>
          {t('banner.remove')}
        </Button>
      )}
    </aside>
  );
}
