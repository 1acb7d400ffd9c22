import type { RelevanceColumn, RelevanceMap } from '@anklang/domain';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CellPanel } from './cell-panel.tsx';
import { ComputingNote } from './computing-note.tsx';
import { Finding } from './finding.tsx';
import { Legend } from './legend.tsx';
import { MapControls } from './map-controls.tsx';
import { MapList, MapTable, type OpenCell } from './map-table.tsx';
import { orderRows } from './order-rows.ts';
import { mapOf } from './relevance-queries.ts';
import { isNarrowed, type MapRows, mapQuery, type RelevanceSearch, unnarrowed } from './relevance-search.ts';

const here = '/w/$workspaceId/relevance';

/** The map of relevance and potential: touchpoints against segments or phases, data and judgement side by side. */
export function RelevanceMapView() {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const rows = useRows(search);
  const query = mapQuery(search, rows);
  const [pages, setPages] = useState<{ of: string; cursors: readonly string[] }>({ of: '', cursors: [] });
  const of = JSON.stringify(query);
  const cursors = pages.of === of ? pages.cursors : [];
  const cursor = cursors.at(-1);
  const map = useQuery({
    ...mapOf(workspaceId, cursor === undefined ? query : { ...query, cursor }),
    placeholderData: keepPreviousData,
  });
  const change = (changed: Partial<RelevanceSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false });

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={map}>
        {(found) =>
          found.count === 0 && !isNarrowed(search) ? (
            <EmptyState
              title={t('empty.title')}
              actions={
                <ButtonLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }}>
                  {t('empty.register')}
                </ButtonLink>
              }
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Shown
              map={found}
              search={search}
              rows={rows}
              before={cursors.length * query.limit}
              onChange={change}
              onNext={
                found.nextCursor === null ? null : () => setPages({ of, cursors: [...cursors, found.nextCursor!] })
              }
              onPrevious={cursors.length === 0 ? null : () => setPages({ of, cursors: cursors.slice(0, -1) })}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** Once something is measured, only what is filled; until then, or where somebody wants it so, every touchpoint. */
function useRows(search: RelevanceSearch): MapRows {
  const workspaceId = useWorkspaceId();
  const filled = useQuery({
    ...mapOf(workspaceId, mapQuery(search, 'filled')),
    enabled: search.rows === undefined,
    placeholderData: keepPreviousData,
  }).data;
  if (search.rows) return search.rows;
  const isEmpty = filled && (filled.surveys.length === 0 || (filled.count === 0 && !isNarrowed(search)));
  return isEmpty ? 'all' : 'filled';
}

type ShownProps = {
  map: RelevanceMap;
  search: RelevanceSearch;
  rows: MapRows;
  before: number;
  onChange: (change: Partial<RelevanceSearch>) => void;
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
};

function placeOf({ id, isMeasured }: RelevanceColumn): number {
  if (id === null) return 0;
  return isMeasured ? 1 : 2;
}

function Shown({ map, search, rows, before, onChange, onNext, onPrevious }: ShownProps) {
  const { t } = useTranslation('relevance');
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [resets, setResets] = useState(0);
  const reset = () => {
    setResets(resets + 1);
    onChange(unnarrowed);
  };
  const facet = search.facet ?? 'relevance';
  const by = search.by ?? 'segment';
  const nameOf = (column: RelevanceColumn) => column.name ?? t(`all.${by}`);
  const Shape = isPhone ? MapList : MapTable;
  const isWhole = rows === 'filled' && !onNext && !onPrevious;
  // Everybody first, then what surveys know, then what only people have judged.
  const columns = map.columns.toSorted((one, other) => placeOf(one) - placeOf(other));
  const items = isWhole ? orderRows(map, facet) : map.items;
  const opened = open && {
    ...open,
    // What was judged meanwhile shows in the panel too.
    row: map.items.find(({ touchpointId }) => touchpointId === open.row.touchpointId) ?? open.row,
  };

  return (
    <Stack gap="md">
      <Finding map={map} facet={facet} nameOf={nameOf} />
      <ComputingNote computing={map.computing} begins />
      <MapControls key={resets} search={search} rows={rows} onChange={onChange} />
      <Teaching map={map} by={by} />
      <Text role="status" fz="sm" c="dimmed">
        {map.count === 0
          ? t('noMatch')
          : `${t('count', { count: map.count, formatted: format.number(map.count) })} · ${t(isWhole ? 'order.value' : 'order.name')}`}
      </Text>
      {map.count === 0 && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={reset}>
          {t('reset')}
        </Button>
      )}
      {map.items.length > 0 && (
        <>
          <Legend facet={facet} hasArrows={!isPhone} />
          <Shape rows={items} columns={columns} nameOf={nameOf} facet={facet} onOpen={setOpen} />
        </>
      )}
      {(onNext || onPrevious) && (
        <Group gap="sm">
          <Button variant="default" disabled={!onPrevious} onClick={onPrevious ?? undefined}>
            {t('previous')}
          </Button>
          <Button variant="default" disabled={!onNext} onClick={onNext ?? undefined}>
            {t('next')}
          </Button>
          <Text role="status" fz="sm" c="dimmed">
            {t('range', {
              from: format.number(before + 1),
              to: format.number(before + map.items.length),
              all: format.number(map.count),
            })}
          </Text>
        </Group>
      )}
      {opened && (
        <CellPanel
          touchpoint={{ id: opened.row.touchpointId, name: opened.row.name }}
          column={{ ...opened.column, name: nameOf(opened.column) }}
          cell={opened.row.cells.find(({ columnId }) => columnId === opened.column.id)}
          place={
            by === 'segment'
              ? { segmentId: opened.column.id, phaseId: search.phase ?? null }
              : { segmentId: search.segment ?? null, phaseId: opened.column.id }
          }
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}

/** While something is missing from the ground up: what it would be good for, and where it is added. */
function Teaching({ map, by }: { map: RelevanceMap; by: 'segment' | 'phase' }) {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();
  const isUnused = map.judgedTouchpoints === 0 && map.surveys.length === 0;
  const hasNoColumns = map.columns.length === 1;
  if (!isUnused && !hasNoColumns) return null;

  return (
    <Stack gap={4}>
      {isUnused && <Text maw="80ch">{t('empty.teach')}</Text>}
      {hasNoColumns && (
        <Text maw="80ch">
          {t(by === 'segment' ? 'empty.noSegments' : 'empty.noPhases')}{' '}
          <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: by }}>
            {t('empty.add')}
          </TextLink>
        </Text>
      )}
    </Stack>
  );
}
