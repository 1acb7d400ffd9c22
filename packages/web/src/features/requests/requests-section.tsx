import type { TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { RequestList } from './request-list.tsx';
import { firstRequestsOf } from './request-queries.ts';

const first = 10;
const most = 200;

/** What was asked for at one touchpoint, and a way to ask. */
export function RequestsSection({ record }: { record: Pick<TouchpointRecord, 'id'> }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayAsk = useMay('request.write');
  const [asking, setAsking] = useState(false);
  const [limit, setLimit] = useState(first);
  const requests = useQuery(firstRequestsOf(workspaceId, { touchpointId: record.id, limit }));

  return (
    <Paper p="md" component="section" aria-labelledby="requests-title">
      <Group justify="space-between" gap="sm" align="flex-start" mb="sm">
        <div style={{ flex: '1 1 320px' }}>
          <Title order={2} id="requests-title">
            {t('title')}
          </Title>
          <Text fz="sm" c="dimmed" maw="var(--text-width)">
            {t('sectionLead')}
          </Text>
        </div>
        {mayAsk && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      <Loaded query={requests}>
        {({ items, count }) =>
          count === 0 ? (
            <Text>{t('noneHere')}</Text>
          ) : (
            <>
              <RequestList requests={items} hasTouchpoints={false} />
              {count > items.length && limit < most && (
                <Button variant="default" size="compact-sm" onClick={() => setLimit(most)}>
                  {t('showAll', { formatted: format.number(count) })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {asking && <RequestDialog touchpointId={record.id} onClose={() => setAsking(false)} />}
    </Paper>
  );
}
