import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** Names in the data that nobody has decided about. */
export function NamesCard({ count }: { count: number }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const workspaceId = useWorkspaceId();

  return (
    <Paper p="md" component="section" aria-labelledby="waiting-names">
      <Title order={2} id="waiting-names" mb={2}>
        {t('desk.names')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('desk.namesText', { count, formatted: format.number(count) })}
      </Text>
      <TextLink to="/w/$workspaceId/interactions/names" params={{ workspaceId }} search={{ open: true }} fz="sm">
        {t('desk.namesAction')}
      </TextLink>
    </Paper>
  );
}
