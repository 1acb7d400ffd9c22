import { NewApiKeySchema, type Permission, routes } from '@anklang/domain';
import { Button, Checkbox, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useMembership } from '../../lib/session/index.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';
import { offeredScopes } from './offered-scopes.ts';

type Values = { name: string; scopes: Permission[]; expiresInDays: number };
const choices = [30, 90, 180, 365];

/** The key is in one answer only; the dialog closes by its button alone while the key shows. */
export function NewApiKeyDialog(props: { onClose: () => void }) {
  const { t } = useTranslation(['workspaces', 'shell']);
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: (body: Values) => callApi(routes.addApiKey, { params: { workspaceId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['apiKeys', workspaceId] }),
  });
  const form = useForm<Values>({
    initial: { name: '', scopes: [], expiresInDays: 90 },
    schema: NewApiKeySchema,
    onSubmit: (values) => add.mutate(values),
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('workspaces:apiKeys.add')}
      withCloseButton={!add.data}
      closeOnClickOutside={!add.data}
      closeOnEscape={!add.data}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {add.data ? (
        <Stack>
          <CopyField
            label={t('workspaces:apiKeys.key')}
            description={t('workspaces:apiKeys.keyHint')}
            value={add.data.key}
          />
          <Button onClick={props.onClose}>{t('workspaces:apiKeys.done')}</Button>
        </Stack>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            {add.error && <ProblemAlert error={add.error} />}
            <TextInput
              label={t('workspaces:apiKeys.name')}
              description={t('workspaces:apiKeys.nameHint')}
              data-autofocus
              {...form.text('name')}
            />
            <Checkbox.Group
              label={t('workspaces:apiKeys.scopes')}
              error={form.errorOf('scopes') && t('workspaces:apiKeys.scopesRequired')}
              value={form.values.scopes}
              onChange={(scopes) =>
                form.set(
                  'scopes',
                  offeredScopes(permissions).filter((one) => scopes.includes(one)),
                )
              }
            >
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs" mb="xs">
                {offeredScopes(permissions).map((scope) => (
                  <Checkbox key={scope} name="scopes" value={scope} label={t(`workspaces:permissions.${scope}`)} />
                ))}
              </SimpleGrid>
            </Checkbox.Group>
            <Select
              label={t('workspaces:apiKeys.expiresIn')}
              allowDeselect={false}
              value={String(form.values.expiresInDays)}
              onChange={(value) => form.set('expiresInDays', Number(value))}
              data={choices.map((count) => ({ value: String(count), label: t('workspaces:apiKeys.days', { count }) }))}
            />
            <Button type="submit" loading={add.isPending}>
              {t('workspaces:apiKeys.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
