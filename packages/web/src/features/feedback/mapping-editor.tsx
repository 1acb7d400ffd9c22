import type { ColumnSummary } from '@anklang/domain';
import { Group, NativeSelect, Pagination, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCheck } from './check-draft.ts';
import { ColumnRow } from './column-row.tsx';
import { type ColumnFilter, columnFilters, findColumns } from './find-columns.ts';
import classes from './mapping.module.css';
import type { MappingDraft } from './mapping-draft.ts';
import {
  assignRole,
  type ColumnDraft,
  type ColumnRole,
  changeColumn,
  columnRoles,
  copyRules,
} from './mapping-draft.ts';

type Props = {
  draft: MappingDraft;
  summaries: ReadonlyMap<string, ColumnSummary>;
  check: DraftCheck;
  /** What the server said about single columns. */
  problems: ReadonlyMap<string, string>;
  search: string;
  onSearch: (search: string) => void;
  filter: ColumnFilter;
  onFilter: (filter: ColumnFilter) => void;
  onChange: (change: (draft: MappingDraft) => MappingDraft) => void;
  tools?: React.ReactNode;
};

const perPage = 25;

/** The columns of a file and what they mean; searched, filtered and paged, so that five hundred stay workable. */
export function MappingEditor(props: Props) {
  const { draft, summaries, check, problems, search, onSearch, filter, onFilter, onChange, tools } = props;
  const { t } = useTranslation('survey');
  const [page, setPage] = useState(1);
  const found = findColumns(draft.columns, { search, filter, summaries, issues: [check.columns, problems] });
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const current = Math.min(page, pages);
  const shown = found.slice((current - 1) * perPage, current * perPage);
  const foundTouchpoints = useMemo(() => new Set<string>(), []);
  foundTouchpoints.clear();
  for (const column of found) if (column.role === 'touchpoint') foundTouchpoints.add(column.column);

  const change = useCallback(
    (column: string, part: Partial<ColumnDraft>) => onChange((now) => changeColumn(now, column, part)),
    [onChange],
  );
  const assign = useCallback(
    (column: string, role: ColumnRole) => onChange((now) => assignRole(now, { columns: [column], role, summaries })),
    [onChange, summaries],
  );
  const copy = useCallback(
    (from: ColumnDraft) => onChange((now) => copyRules(now, from, [...foundTouchpoints])),
    [onChange, foundTouchpoints],
  );
  const actions = useMemo(() => ({ change, assign, copyRules: copy }), [change, assign, copy]);

  return (
    <Paper p="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2}>{t('mapping.title')}</Title>
          {tools}
        </Group>
        <Group gap="sm" align="flex-end">
          <TextInput
            label={t('mapping.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => {
              onSearch(event.currentTarget.value);
              setPage(1);
            }}
            w={{ base: '100%', xs: 260 }}
          />
          <NativeSelect
            label={t('mapping.show')}
            value={filter}
            onChange={(event) => {
              onFilter(event.currentTarget.value as ColumnFilter);
              setPage(1);
            }}
            data={columnFilters.map((name) => ({ value: name, label: t(`mapping.filter.${name}`) }))}
          />
          <NativeSelect
            label={t('mapping.selectedRole')}
            value=""
            onChange={(event) => {
              const role = event.currentTarget.value as ColumnRole;
              onChange((now) => assignRole(now, { columns: found.map((column) => column.column), role, summaries }));
            }}
            data={[
              { value: '', label: t('mapping.bulkHint', { count: found.length }) },
              ...columnRoles
                .filter((role) => role === 'ignore' || role === 'segment' || role === 'touchpoint')
                .map((role) => ({ value: role, label: t(`mapping.roles.${role}`) })),
            ]}
          />
          <Text fz="sm" c="dimmed" role="status" pb={8}>
            {t('mapping.shown', { shown: found.length, total: draft.columns.length })}
          </Text>
        </Group>
        <Text fz="sm" c="dimmed">
          {t('mapping.valuesHint')}{' '}
          <span className={classes['legend']}>
            {(['rating', 'notUsed', 'missing'] as const).map((meaning) => (
              <span key={meaning} className={classes['chip']} data-meaning={meaning}>
                <span className={classes['value']}>{t(`mapping.meaning.${meaning}`)}</span>
              </span>
            ))}
          </span>
        </Text>
        {found.length === 0 && <Text>{t('mapping.none')}</Text>}
        <div>
          <div className={`${classes['row']} ${classes['heads']}`} aria-hidden>
            <span>{t('mapping.column')}</span>
            <span>{t('mapping.role')}</span>
            <span>{t('mapping.name')}</span>
            <span>{t('mapping.scale')}</span>
            <span>{t('mapping.values')}</span>
          </div>
          <ul className={classes['list']}>
            {shown.map((column) => {
              const summary = summaries.get(column.column);
              if (!summary) return null;
              const problem = problems.get(column.column) ?? null;
              return (
                <ColumnRow key={column.column} column={column} summary={summary} problem={problem} actions={actions} />
              );
            })}
          </ul>
        </div>
        {pages > 1 && (
          <Pagination value={current} total={pages} onChange={setPage} aria-label={t('mapping.page')} size="sm" />
        )}
      </Stack>
    </Paper>
  );
}
