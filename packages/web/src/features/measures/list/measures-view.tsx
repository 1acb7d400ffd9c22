import type { Measure } from '@anklang/domain';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { firstMeasuresOf, loadMeasures, type MeasureFilter, measuresKey } from '../measure-queries.ts';
import { type MeasuresSearch, measureViews } from '../measures-search.ts';
import { BudgetSums } from './budget-sums.tsx';
import { MeasureBoard } from './measure-board.tsx';
import { MeasureFilters } from './measure-filters.tsx';
import { MeasureTable } from './measure-table.tsx';
import { MeasureTimeline } from './measure-timeline.tsx';

const here = '/w/$workspaceId/implementation';
/** As many as a board or a schedule can show at a glance. */
const pageSize = 100;

/** All measures: by state, as a table or on the line of time, with what they cost together. */
export function MeasuresView() {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const format = useFormat();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const narrow = (change: Partial<MeasuresSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const filter = filterOf(search);
  const measures = usePaged([...measuresKey(workspaceId), 'page', filter], ({ cursor, signal }) =>
    loadMeasures(workspaceId, { ...filter, limit: pageSize, cursor })(signal),
  );
  const sums = useQuery(firstMeasuresOf(workspaceId, { ...filter, limit: 1 })).data;
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const isEmpty = measures.items?.length === 0 && !isNarrowed;

  return (
    <Stack gap="md">
      {!isEmpty && <MeasureFilters search={search} narrow={narrow} />}
      {!isEmpty && (
        <Group justify="space-between" gap="sm">
          <Text role="status" c="dimmed" fz="sm">
            {sums && t('count', { count: sums.count, formatted: format.number(sums.count) })}
          </Text>
          <SegmentedControl
            aria-label={t('view.label')}
            value={search.view ?? 'board'}
            onChange={(chosen) =>
              narrow({ view: measureViews.find((one) => one === chosen && one !== 'board') ?? undefined })
            }
            data={measureViews.map((one) => ({ value: one, label: t(`view.${one}`) }))}
          />
        </Group>
      )}
      <PagedList list={measures} empty={<Empty isNarrowed={isNarrowed} />}>
        {(items) => <Shown view={search.view} measures={items} />}
      </PagedList>
      {sums && sums.count > 0 && <BudgetSums budget={sums.budget} />}
    </Stack>
  );
}

function filterOf({ state, kind, level, department, touchpoint, mine }: MeasuresSearch): MeasureFilter {
  return { state, kind, level, departmentId: department, touchpointId: touchpoint, mine: mine ? 'true' : undefined };
}

function Shown({ view, measures }: { view: MeasuresSearch['view']; measures: readonly Measure[] }) {
  if (view === 'table') return <MeasureTable measures={measures} />;
  if (view === 'time') return <MeasureTimeline measures={measures} />;
  return <MeasureBoard measures={measures} />;
}

function Empty({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate({ from: here });
  const mayPlan = useMay('measure.edit');
  if (isNarrowed) {
    return (
      <EmptyState
        icon={<IconChecklist size={36} />}
        title={t('noMatch')}
        actions={
          <Button variant="default" onClick={() => void navigate({ search: ({ view }) => ({ view }), replace: true })}>
            {t('showAll')}
          </Button>
        }
      >
        {null}
      </EmptyState>
    );
  }

  return (
    <EmptyState
      icon={<IconChecklist size={36} />}
      title={t('none')}
      actions={
        <>
          {mayPlan && (
            <ButtonLink to="/w/$workspaceId/implementation/new" params={{ workspaceId }}>
              {t('plan')}
            </ButtonLink>
          )}
          <ButtonLink to="/w/$workspaceId/start" params={{ workspaceId }} variant="default">
            {t('whereToStart')}
          </ButtonLink>
        </>
      }
    >
      {t('noneText')}
    </EmptyState>
  );
}
