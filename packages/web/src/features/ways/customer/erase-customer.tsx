import { routes } from '@anklang/domain';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { sentenceOf } from '../../../ui/problem-words.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { interactionsKey } from '../ways-queries.ts';

/** Erases a customer for good, where the role may; leads back to the ways. */
export function EraseCustomer({ customer }: { customer: string }) {
  const { t } = useTranslation('ways');
  const { t: inShell } = useTranslation('shell');
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const mayErase = useMay('customer.erase');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const erase = useMutation({
    mutationFn: () => callApi(routes.eraseCustomer, { params: { workspaceId }, body: { customer } }),
    onSuccess: async ({ interactions }) => {
      notifyDone(t('customer.erased', { count: interactions, formatted: formats.count(interactions) }));
      await navigate({ to: '/w/$workspaceId/ways', params: { workspaceId }, replace: true });
      await queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
    },
    onError: (error) => notifyProblem(sentenceOf(error, inShell)),
  });
  if (!mayErase) return null;

  return (
    <Button
      variant="default"
      c="var(--danger)"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={erase.isPending}
      onClick={() =>
        confirm({
          title: t('customer.eraseTitle'),
          text: t('customer.eraseText', { customer }),
          verb: t('customer.erase'),
          onConfirm: () => erase.mutate(),
        })
      }
    >
      {t('customer.erase')}
    </Button>
  );
}
