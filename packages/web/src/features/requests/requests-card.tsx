import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { RequestList } from './request-list.tsx';
import { waitingRequestsOf } from './request-queries.ts';

/** On the desk: requests that wait for an answer or to be done. `isOptional`: only where there is one. */
export function RequestsCard({ isMine, isOptional = false }: { isMine: boolean; isOptional?: boolean }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayAsk = useMay('request.write');
  const [asking, setAsking] = useState(false);
  const waiting = useQuery(waitingRequestsOf(workspaceId, isMine));
  const { items = [], count = 0 } = waiting.data ?? {};
  if (isOptional && count === 0) return null;

  return (
    <Paper p="md" component="section" aria-labelledby="requests-card">
      <Group justify="space-between" gap="sm" align="flex-start" mb="xs">
        <div style={{ flex: '1 1 240px' }}>
          <Group gap="xs">
            <Title order={2} id="requests-card">
              {t('card')}
            </Title>
            <Badge variant="default" bd="1px solid var(--line)" bg="var(--sunken)" c="var(--ink)">
              {format.number(count)}
            </Badge>
          </Group>
          <Text fz="sm" c="dimmed">
            {t('cardLead')}
          </Text>
        </div>
        {mayAsk && (
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      {items.length > 0 && <RequestList requests={items} hasTouchpoints />}
      <TextLink to="/w/$workspaceId/requests" params={{ workspaceId }} search={isMine ? { whose: 'mine' } : {}} fz="sm">
        {count > items.length ? t('showAll', { formatted: format.number(count) }) : t('all')}
      </TextLink>
      {asking && <RequestDialog onClose={() => setAsking(false)} />}
    </Paper>
  );
}
