import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { registerOf } from '../touchpoint-queries.ts';
import { AddTouchpointDialog } from './add-touchpoint-dialog.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { isNarrowed, type RegisterSearch, registerQuery } from './register-search.ts';
import { RegisterTable } from './register-table.tsx';

const here = '/w/$workspaceId/touchpoints';

/** The register: every touchpoint known, found by what is said of it. */
export function TouchpointRegister() {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayAdd = useMay('touchpoint.manage');
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const [adding, setAdding] = useState(false);
  const register = useInfiniteQuery({
    ...registerOf(workspaceId, registerQuery(search)),
    placeholderData: keepPreviousData,
  });
  const narrow = (change: Partial<RegisterSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const isEmpty = register.data?.pages[0]?.count === 0 && !isNarrowed(search);
  const add = mayAdd && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('register.add')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.lead')} actions={!isEmpty && add} />
      <Loaded query={register}>
        {({ pages }) =>
          isEmpty ? (
            <EmptyRegister add={add} />
          ) : (
            <Stack gap="md">
              <RegisterFilters search={search} onChange={narrow} />
              <Stack gap="sm" style={{ opacity: register.isPlaceholderData ? 0.6 : 1 }}>
                <Text role="status" fz="sm" c="dimmed">
                  {sayCount(pages[0]?.count ?? 0)}
                </Text>
                {(pages[0]?.count ?? 0) > 0 && (
                  <RegisterTable
                    touchpoints={pages.flatMap((page) => page.items)}
                    search={search}
                    onSort={(order) => narrow(order)}
                  />
                )}
                {register.hasNextPage && (
                  <Group>
                    <Button
                      variant="default"
                      onClick={() => void register.fetchNextPage()}
                      loading={register.isFetchingNextPage}
                    >
                      {t('register.more')}
                    </Button>
                  </Group>
                )}
              </Stack>
            </Stack>
          )
        }
      </Loaded>
      {adding && <AddTouchpointDialog onClose={() => setAdding(false)} />}
    </>
  );

  function sayCount(count: number): string {
    if (count === 0) return t('register.noMatch');
    return t('register.count', { count, formatted: format.number(count) });
  }
}
