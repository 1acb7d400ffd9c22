import { InteractionSchema, interactionLimits } from '@anklang/domain';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { CopyCode } from '../../../ui/copy-code.tsx';
import { Details } from '../../../ui/details.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { exampleCommands } from './example-commands.ts';

const optional = Object.keys(InteractionSchema.shape).filter(
  (key) => !['customer', 'touchpoint', 'time'].includes(key),
);

/** How other programs send interactions: short, and true to the letter. */
export function SendByProgram() {
  const { t } = useTranslation(['interactions', 'workspaces']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayMakeKeys = useMay('apiKey.manage');
  const { json, ndjson } = exampleCommands({
    origin: window.location.origin,
    workspaceId,
    words: t('api.sample', { returnObjects: true }),
  });

  return (
    <Paper p="md" component="section" aria-labelledby="program-title">
      <Title order={2} id="program-title" mb={4}>
        {t('api.title')}
      </Title>
      <Text maw="var(--text-width)">{t('api.lead', { batch: format.number(interactionLimits.batch) })}</Text>
      <Text mb="xs">
        {t('api.key', { scope: t('workspaces:permissions.interaction.write') })}{' '}
        {mayMakeKeys ? (
          <TextLink to="/w/$workspaceId/settings/api-keys" params={{ workspaceId }}>
            {t('api.keyLink')}
          </TextLink>
        ) : (
          t('api.keyAsk')
        )}
      </Text>
      <Details summary={t('api.show')}>
        <Stack gap="sm">
          <CopyCode label={t('api.json')} code={json} />
          <CopyCode label={t('api.ndjson')} code={ndjson} />
          <ul style={{ margin: 0, paddingLeft: '1.2em', maxWidth: 'var(--text-width)' }}>
            <li>{t('api.durable')}</li>
            <li>{t('api.again')}</li>
            <li>{t('api.fields', { fields: optional.join(', ') })}</li>
          </ul>
        </Stack>
      </Details>
    </Paper>
  );
}
