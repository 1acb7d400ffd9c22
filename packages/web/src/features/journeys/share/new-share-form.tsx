import { type Language, NewMapShareSchema, routes } from '@anklang/domain';
import { Button, Group, NativeSelect, PasswordInput, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { sharesOf, versionsToShare } from './share-queries.ts';

const dayChoices = [7, 30, 90, 365];
/** Not strict: the form holds more than is typed. */
const FormSchema = NewMapShareSchema.pick({ password: true }).strip();

type Props = { which: { workspaceId: string; mapId: string }; onMade: (token: string) => void };

export function NewShareForm({ which, onMade }: Props) {
  const { t } = useTranslation(['journeyShare', 'workspaces']);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const versions = useQuery(versionsToShare(which));
  const add = useMutation({
    mutationFn: ({ days, versionId, password, speech }: Draft) =>
      callApi(routes.addMapShare, {
        params: which,
        body: {
          ...{ days: Number(days), versionId: versionId || null, language: speech },
          ...(password ? { password } : {}),
        },
      }),
    onSuccess: ({ token }) => {
      onMade(token);
      return queryClient.invalidateQueries({ queryKey: sharesOf(which).queryKey });
    },
  });
  const form = useForm<Draft>({
    initial: { days: '30', versionId: '', password: undefined, speech: language },
    schema: FormSchema,
    onSubmit: (values) => add.mutate(values),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {t('new.title')}
        </Title>
        {add.isError && <ProblemAlert error={add.error} />}
        <NativeSelect
          label={t('new.what')}
          value={form.values.versionId}
          onChange={(event) => form.set('versionId', event.currentTarget.value)}
          data={[
            { value: '', label: t('new.current') },
            ...(versions.data?.items ?? []).map(({ id, name }) => ({ value: id, label: t('new.version', { name }) })),
          ]}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={t('new.days')}
            value={form.values.days}
            onChange={(event) => form.set('days', event.currentTarget.value)}
            data={dayChoices.map((count) => ({ value: String(count), label: t('new.daysOf', { count }) }))}
          />
          <NativeSelect
            label={t('new.language')}
            value={form.values.speech}
            onChange={(event) => form.set('speech', event.currentTarget.value as Language)}
            data={[
              { value: 'de', label: t('workspaces:languages.de') },
              { value: 'en', label: t('workspaces:languages.en') },
            ]}
          />
        </Group>
        <PasswordInput
          {...form.text('password')}
          onChange={(event) => form.set('password', event.currentTarget.value || undefined)}
          label={t('new.password')}
          description={t('new.passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" loading={add.isPending} w="fit-content">
          {t('new.submit')}
        </Button>
      </Stack>
    </form>
  );
}

type Draft = { days: string; versionId: string; password: string | undefined; speech: Language };
