import type { TouchpointFilter } from '@anklang/domain';
import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { registerOf } from '../touchpoint-queries.ts';
import { AddTouchpointDialog } from './add-touchpoint-dialog.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { PageButtons } from './page-buttons.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { filterOf, isNarrowed, placeOfNew, type RegisterSearch, registerQuery } from './register-search.ts';
import { RegisterTable } from './register-table.tsx';
import { usePages } from './use-pages.ts';
import { type Selection, useSelection } from './use-selection.ts';

const here = '/w/$workspaceId/touchpoints';

type Props = {
  /** Further actions of the page, for the touchpoints that the address asks for. */
  actions?: (shown: { filter: TouchpointFilter }) => ReactNode;
  /** What can be done with several at once; without it none can be chosen. */
  bulk?: (chosen: { selection: Selection; filter: TouchpointFilter; count: number }) => ReactNode;
};

/** The register: every touchpoint known, found by what is said of it. */
export function TouchpointRegister({ actions, bulk }: Props) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayAdd = useMay('touchpoint.manage');
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const list = useRef<HTMLDivElement>(null);
  const query = registerQuery(search);
  const pages = usePages(JSON.stringify(query));
  const register = useQuery({
    ...registerOf(workspaceId, { ...query, ...(pages.cursor ? { cursor: pages.cursor } : {}) }),
    placeholderData: keepPreviousData,
  });
  const turn = (change: () => void) => {
    change();
    list.current?.scrollIntoView({ block: 'start' });
  };
  const filter = filterOf(search);
  const selection = useSelection(JSON.stringify(filter));
  const narrow = (change: Partial<RegisterSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const setAdding = (adding: boolean) =>
    void navigate({
      search: ({ newPhase: _phase, newSegment: _segment, ...now }) => ({ ...now, adding: adding || undefined }),
      replace: true,
      resetScroll: false,
    });
  const isEmpty = register.data?.count === 0 && !isNarrowed(search);
  const add = mayAdd && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('register.add')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('register.title')}
        lead={t('register.lead')}
        actions={
          (actions || !isEmpty) && (
            <>
              {actions?.({ filter })}
              {!isEmpty && add}
            </>
          )
        }
      />
      <Loaded query={register}>
        {({ items, count, nextCursor }) =>
          isEmpty ? (
            <EmptyRegister add={add} />
          ) : (
            <Stack gap="md">
              <RegisterFilters search={search} onChange={narrow} />
              <Stack gap="sm" ref={list} style={{ opacity: register.isPlaceholderData ? 0.6 : 1, scrollMarginTop: 80 }}>
                <Text role="status" fz="sm" c="dimmed">
                  {count === 0
                    ? t('register.noMatch')
                    : t('register.count', { count, formatted: format.number(count) })}
                </Text>
                {bulk?.({ selection, filter, count })}
                {count > 0 && (
                  <RegisterTable
                    touchpoints={items}
                    search={search}
                    onSort={narrow}
                    selection={bulk ? selection : null}
                  />
                )}
                <PageButtons
                  first={pages.before * query.limit + 1}
                  shown={items.length}
                  count={count}
                  onPrevious={pages.before > 0 ? () => turn(pages.goBack) : null}
                  onNext={nextCursor !== null ? () => turn(() => pages.goOn(nextCursor)) : null}
                />
              </Stack>
            </Stack>
          )
        }
      </Loaded>
      {search.adding && <AddTouchpointDialog place={placeOfNew(search)} onClose={() => setAdding(false)} />}
    </>
  );
}
