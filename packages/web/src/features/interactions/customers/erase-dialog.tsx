import { interactionLimits, routes } from '@anklang/domain';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { interactionsKey } from '../../ways/index.ts';

/** Erases a customer for good. The id is typed twice: whoever must type it has looked at it. */
export function EraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'shell']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [customer, setCustomer] = useState('');
  const [repeated, setRepeated] = useState('');
  const id = customer.trim();
  const isSame = id !== '' && id === repeated.trim();
  const erase = useMutation({
    mutationFn: () => callApi(routes.eraseCustomer, { params: { workspaceId }, body: { customer: id } }),
    onSuccess: ({ interactions }) => {
      if (interactions === 0) return;
      notifyDone(t('erase.done', { count: interactions, formatted: format.number(interactions) }));
      void queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSame && !erase.isPending) erase.mutate();
  };
  const type = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    erase.reset();
    set(event.currentTarget.value);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customer.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div>
            <Text fw={600}>{t('erase.goes')}</Text>
            <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
              <li>{t('erase.goesInteractions')}</li>
              <li>{t('erase.goesAliases')}</li>
            </ul>
          </div>
          <Text fz="sm">{t('erase.stays')}</Text>
          <Text fz="sm">{t('erase.again')}</Text>
          {erase.isError && <ProblemAlert error={erase.error} />}
          {erase.data?.interactions === 0 && (
            <Alert variant="light" role="status">
              {t('erase.nothing')}
            </Alert>
          )}
          <TextInput
            label={t('erase.customer')}
            autoComplete="off"
            spellCheck={false}
            maxLength={interactionLimits.customer}
            value={customer}
            onChange={type(setCustomer)}
            data-autofocus
          />
          <TextInput
            label={t('erase.repeat')}
            autoComplete="off"
            spellCheck={false}
            value={repeated}
            error={repeated !== '' && !isSame && t('erase.repeatWrong')}
            onChange={type(setRepeated)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell:cancel')}
            </Button>
            <Button
              type="submit"
              disabled={!isSame}
              loading={erase.isPending}
              {...(isSame ? { bg: 'var(--danger)', c: 'var(--on-danger)' } : {})}
            >
              {t('erase.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
