import { InvitationAcceptanceSchema, type Me, routes } from '@anklang/domain';
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { meQuery } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useForm } from '../../ui/use-form.ts';
import { Door } from './door.tsx';
import { forgetToken, keepToken } from './invitation-token.ts';

const NewAccountSchema = InvitationAcceptanceSchema.pick({ name: true, password: true }).required();

/** The token stands behind `#`, so that no server log and no referrer ever sees it. */
export function AcceptInvitation(props: { token: string }) {
  const { t } = useTranslation('workspaces');
  const queryClient = useQueryClient();
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (props.token === '') {
    return (
      <Door title={t('invitation.missingTitle')} lead={t('invitation.missingText')}>
        <ButtonLink to="/">{t('signIn.title')}</ButtonLink>
      </Door>
    );
  }
  if (me) return <JoinAsMe me={me} token={props.token} />;
  return <JoinAsNewcomer token={props.token} />;
}

function JoinAsMe(props: { me: Me; token: string }) {
  const { t } = useTranslation('workspaces');
  const join = useJoin(props.me);
  return (
    <Door
      title={t('invitation.title')}
      lead={t('invitation.leadSignedIn', { name: props.me.name, email: props.me.email })}
    >
      <Stack>
        {join.error && <ProblemAlert error={join.error} />}
        <Button size="md" loading={join.isPending} onClick={() => join.mutate({ token: props.token })}>
          {t('invitation.submitSignedIn')}
        </Button>
      </Stack>
    </Door>
  );
}

function JoinAsNewcomer(props: { token: string }) {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  const join = useJoin(null);
  const form = useForm({
    initial: { name: '', password: '' },
    schema: NewAccountSchema,
    onSubmit: (values) => join.mutate({ token: props.token, language, ...values }),
  });
  return (
    <Door title={t('invitation.title')} lead={t('invitation.lead')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {join.error && <ProblemAlert error={join.error} />}
          <TextInput label={t('fields.name')} autoComplete="name" autoFocus {...form.text('name')} />
          <PasswordInput
            label={t('fields.password')}
            description={t('fields.passwordHint')}
            autoComplete="new-password"
            {...form.text('password')}
          />
          <Button type="submit" size="md" loading={join.isPending}>
            {t('invitation.submit')}
          </Button>
          <Text fz="sm">
            <TextLink to="/sign-in" search={{ from: '/invitation' }} onClick={() => keepToken(props.token)}>
              {t('invitation.haveAccount')}
            </TextLink>
          </Text>
        </Stack>
      </form>
    </Door>
  );
}

type Acceptance = { token: string; name?: string; password?: string; language?: 'de' | 'en' };

/** After joining, the new workspace opens rather than the one used last. */
function useJoin(before: Me | null) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Acceptance) => callApi(routes.acceptInvitation, { body }),
    onSuccess: async (me) => {
      forgetToken();
      queryClient.setQueryData(meQuery.queryKey, me);
      const known = new Set(before?.memberships.map(({ workspace }) => workspace.id));
      const joined = me.memberships.find(({ workspace }) => !known.has(workspace.id));
      if (!joined) return navigate({ to: '/', replace: true });
      return navigate({ to: '/w/$workspaceId', params: { workspaceId: joined.workspace.id }, replace: true });
    },
  });
}
