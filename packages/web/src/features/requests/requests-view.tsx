import { type RequestKind, type RequestState, requestKinds, requestStates } from '@anklang/domain';
import { Button, Group, NativeSelect, Paper, SegmentedControl, Stack } from '@mantine/core';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { RequestList } from './request-list.tsx';
import { loadRequests, requestsKey } from './request-queries.ts';
import type { RequestsSearch } from './requests-search.ts';

const here = '/w/$workspaceId/requests';
const pageSize = 50;

/** All requests, narrowed by who has to do with them, state and kind. */
export function RequestsView() {
  const { t } = useTranslation(['requests', 'shell']);
  const workspaceId = useWorkspaceId();
  const mayAsk = useMay('request.write');
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const [asking, setAsking] = useState(false);
  const narrow = (change: Partial<RequestsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const { whose, state, kind } = search;
  const filter = { state, kind, ...(whose === undefined ? {} : { [whose]: 'true' as const }) };
  const requests = usePaged([...requestsKey(workspaceId), 'page', filter], ({ cursor, signal }) =>
    loadRequests(workspaceId, { ...filter, limit: pageSize, cursor })(signal),
  );
  const isNarrowed = whose !== undefined || state !== undefined || kind !== undefined;
  const add = mayAsk && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAsking(true)}>
      {t('add')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ label: t('shell:navigation.desk'), to: `/w/${workspaceId}/desk` }]}
        actions={add}
      />
      <Stack gap="md">
        <Group gap="md" align="flex-end">
          <SegmentedControl
            aria-label={t('whose')}
            value={whose ?? 'all'}
            onChange={(chosen) => narrow({ whose: chosen === 'mine' || chosen === 'own' ? chosen : undefined })}
            data={(['all', 'mine', 'own'] as const).map((one) => ({ value: one, label: t(`filter.${one}`) }))}
          />
          <NativeSelect
            label={t('filter.state')}
            value={state ?? ''}
            onChange={({ currentTarget }) =>
              narrow({ state: (currentTarget.value || undefined) as RequestState | 'waiting' | undefined })
            }
            data={[
              { value: '', label: t('filter.any') },
              ...(['waiting', ...requestStates] as const).map((one) => ({ value: one, label: t(`state.${one}`) })),
            ]}
          />
          <NativeSelect
            label={t('filter.kind')}
            value={kind ?? ''}
            onChange={({ currentTarget }) =>
              narrow({ kind: (currentTarget.value || undefined) as RequestKind | undefined })
            }
            data={[
              { value: '', label: t('filter.any') },
              ...requestKinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
            ]}
          />
        </Group>
        <PagedList
          list={requests}
          empty={
            <EmptyState
              icon={<IconMessageQuestion size={36} />}
              title={isNarrowed ? t('noMatch') : t('none')}
              actions={
                isNarrowed ? (
                  <Button
                    variant="default"
                    onClick={() => narrow({ whose: undefined, state: undefined, kind: undefined })}
                  >
                    {t('reset')}
                  </Button>
                ) : (
                  add
                )
              }
            >
              {!isNarrowed && t('noneText')}
            </EmptyState>
          }
        >
          {(items) => (
            <Paper p="md">
              <RequestList requests={items} hasTouchpoints />
            </Paper>
          )}
        </PagedList>
      </Stack>
      {asking && <RequestDialog onClose={() => setAsking(false)} />}
    </>
  );
}
