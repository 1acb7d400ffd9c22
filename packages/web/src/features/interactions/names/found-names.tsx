import { type FoundName, routes } from '@anklang/domain';
import { Alert, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { namesKey } from '../interaction-queries.ts';
import type { Decision } from './decide-names.ts';
import { NameTable } from './name-table.tsx';
import { registerNamesOf, rulesOf } from './names-queries.ts';
import { RuleSection } from './rule-section.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { StandDialog } from './stand-dialog.tsx';
import { TakeDialog } from './take-dialog.tsx';
import { useDecide } from './use-decide.ts';
import { useFocusNext } from './use-focus-next.ts';

const here = '/w/$workspaceId/interactions/names';

export type Asked = { kind: 'take' | 'stand'; names: readonly FoundName[] };

/** What the data call touchpoints, and what of the register each name stands for; undecided names first. */
export function FoundNames() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayDecide = useMay('touchpoint.manage');
  const { search = '', open = false } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const [selected, setSelected] = useState<ReadonlyMap<string, FoundName>>(new Map());
  const [asked, setAsked] = useState<Asked | null>(null);
  const rules = useQuery(rulesOf(workspaceId));
  const register = useQuery(registerNamesOf(workspaceId));
  const decide = useDecide(rules.data?.items ?? []);
  const names = usePaged([...namesKey(workspaceId), 'list', search, open], ({ cursor, signal }) => {
    const query = { limit: 50, cursor, ...(search ? { search } : {}), ...(open ? { undecided: true } : {}) };
    return callApi(routes.listFoundNames, { params: { workspaceId }, query, signal });
  });
  const find = useDebouncedCallback((text: string) => {
    void navigate({ search: (now) => ({ ...now, search: text || undefined }), replace: true });
  }, 250);
  const next = useFocusNext(names.items);
  const isEmpty = names.items?.length === 0 && search === '' && !open;
  const done = () => {
    setSelected(new Map());
    setAsked(null);
  };
  const run = (chosen: readonly FoundName[], decision: Decision) => {
    next.remember(chosen[0]);
    decide.mutate({ names: chosen, decision }, { onSuccess: done });
  };

  return (
    <>
      <PageHeader
        title={t('names.title')}
        lead={t('names.lead')}
        crumbs={[{ label: t('title'), to: `/w/${workspaceId}/interactions` }]}
      />
      <Stack gap="md">
        {!mayDecide && <Alert variant="light">{t('names.readOnly')}</Alert>}
        {!isEmpty && (
          <Group gap="md" align="flex-end">
            <TextInput
              label={t('names.search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              defaultValue={search}
              onChange={(event) => find(event.currentTarget.value)}
              w={{ base: '100%', xs: 280 }}
            />
            <SegmentedControl
              aria-label={t('names.show')}
              value={open ? 'open' : 'all'}
              onChange={(value) =>
                void navigate({ search: (now) => ({ ...now, open: value === 'open' || undefined }), replace: true })
              }
              data={[
                { value: 'all', label: t('names.showAll') },
                { value: 'open', label: t('names.showOpen') },
              ]}
            />
            <Shown list={names} />
          </Group>
        )}
        {decide.isError && (
          <Stack gap={4}>
            {decide.progress.total > 1 && <Text fz="sm">{t('names.stopped', decide.progress)}</Text>}
            <ProblemAlert error={decide.error} />
          </Stack>
        )}
        {mayDecide && (
          <SelectionBar
            selected={[...selected.values()]}
            progress={decide.isPending ? decide.progress : null}
            onAsk={setAsked}
            onLeaveOut={(chosen) => run(chosen, { kind: 'leaveOut' })}
            onClear={() => setSelected(new Map())}
          />
        )}
        <PagedList list={names} empty={<Nothing isEmpty={isEmpty} isOpen={open && search === ''} />}>
          {(items) => (
            <div ref={next.frame}>
              <NameTable
                names={items}
                rules={rules.data?.items ?? []}
                register={register.data ?? new Map()}
                mayDecide={mayDecide}
                busy={decide.isPending}
                selected={selected}
                onSelected={setSelected}
                onAsk={setAsked}
                onDecide={(name, decision) => run([name], decision)}
              />
            </div>
          )}
        </PagedList>
        {!isEmpty && <RuleSection />}
      </Stack>
      {asked?.kind === 'take' && (
        <TakeDialog
          names={asked.names}
          busy={decide.isPending}
          onTake={(as) => run(asked.names, { kind: 'take', ...(as ? { as } : {}) })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'stand' && (
        <StandDialog
          names={asked.names}
          busy={decide.isPending}
          onStand={(touchpoint) =>
            run(asked.names, { kind: 'stand', touchpointId: touchpoint.id, touchpointName: touchpoint.name })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function Shown({ list }: { list: ReturnType<typeof usePaged<FoundName>> }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const count = list.items?.length ?? 0;
  const words = { count, formatted: format.number(count) };

  return (
    <Text fz="sm" c="dimmed" role="status" pb={8}>
      {list.items && count > 0 && (list.hasMore ? t('names.shownMore', words) : t('names.shown', words))}
    </Text>
  );
}

function Nothing({ isEmpty, isOpen }: { isEmpty: boolean; isOpen: boolean }) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay('interaction.write');
  if (!isEmpty) return <Text>{t(isOpen ? 'names.allDone' : 'names.noMatch')}</Text>;

  return (
    <EmptyState
      icon={<IconTags size={32} />}
      title={t('names.emptyTitle')}
      actions={
        mayWrite && (
          <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
            {t('overview.import')}
          </ButtonLink>
        )
      }
    >
      {t('names.emptyText')}
    </EmptyState>
  );
}
