import type { InteractionSummary, JourneyGraph } from '@anklang/domain';
import { Group, Paper, SegmentedControl, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { QuestionBar } from '../question/question-bar.tsx';
import { type Column, type Sorting, tableCsv } from '../table/columns.ts';
import { DownloadButton } from '../table/download-button.tsx';
import { SortableTable } from '../table/sortable-table.tsx';
import { useQuestion } from '../use-question.ts';
import { WaysFrame } from '../ways-frame.tsx';
import { graphOf } from '../ways-queries.ts';
import type { WaysSearch } from '../ways-search.ts';
import { WaysTabs } from '../ways-tabs.tsx';
import { GraphBoard } from './graph-board.tsx';
import { sayHeadline } from './headline.ts';
import { stepRows, useStepColumns } from './steps-table.tsx';
import { transitionRows, useTransitionColumns } from './transitions-table.tsx';

const here = '/w/$workspaceId/ways';

/** The ways customers take, as a graph and as tables. */
export function WaysView() {
  const { t } = useTranslation('ways');
  return <WaysFrame title={t('title')}>{(summary) => <WaysGraph summary={summary} />}</WaysFrame>;
}

function WaysGraph({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const graph = useQuery({ ...graphOf({ workspaceId, question }), placeholderData: keepPreviousData });
  const onSearch = (change: Partial<WaysSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const headline = graph.data && !graph.isError ? sayHeadline(graph.data, { t, language }) : null;

  return (
    <Stack gap="md">
      <PageHeader title={headline?.title ?? t('title')} lead={headline?.lead} />
      <WaysTabs current="graph">
        <SegmentedControl
          mb={6}
          size="sm"
          aria-label={t('view.label')}
          value={search.view ?? 'graph'}
          onChange={(view) => onSearch({ view: viewOf(view), sort: undefined, descending: undefined })}
          data={(['graph', 'steps', 'transitions'] as const).map((view) => ({
            value: view,
            label: t(`view.${view}`),
          }))}
        />
      </WaysTabs>
      <QuestionBar summary={summary} steps={graph.data?.steps} />
      <Answered query={graph}>
        {(data) => (
          <>
            <Paper p="md" component="section" aria-label={t('title')}>
              {search.view === undefined && (
                <GraphBoard
                  graph={data}
                  search={search}
                  onSearch={onSearch}
                  title={headline?.title ?? t('title')}
                  subtitle={headline?.lead ?? ''}
                />
              )}
              {search.view === 'steps' && <Steps graph={data} search={search} onSearch={onSearch} />}
              {search.view === 'transitions' && <Transitions graph={data} search={search} onSearch={onSearch} />}
            </Paper>
            <BasisLine about={data} />
          </>
        )}
      </Answered>
    </Stack>
  );
}

function viewOf(view: string): WaysSearch['view'] {
  return view === 'steps' || view === 'transitions' ? view : undefined;
}

type TableProps = { graph: JourneyGraph; search: WaysSearch; onSearch: (change: Partial<WaysSearch>) => void };

function Steps({ graph, ...rest }: TableProps) {
  const { t } = useTranslation('ways');
  const columns = useStepColumns(graph);
  return (
    <OneTable
      {...rest}
      caption={t('table.stepsCaption')}
      columns={columns}
      rows={stepRows(graph)}
      keyOf={({ step }) => step.key}
      usual="interactions"
    />
  );
}

function Transitions({ graph, ...rest }: TableProps) {
  const { t } = useTranslation('ways');
  const columns = useTransitionColumns();
  return (
    <OneTable
      {...rest}
      caption={t('table.transitionsCaption')}
      columns={columns}
      rows={transitionRows(graph)}
      keyOf={({ follow }) => `${follow.from} ${follow.to}`}
      usual="count"
    />
  );
}

type OneTableProps<Row> = Omit<TableProps, 'graph'> & {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Sorted by it unless the address says otherwise. */
  usual: string;
};

export function OneTable<Row>({ search, onSearch, caption, columns, rows, keyOf, usual }: OneTableProps<Row>) {
  const known = columns.some(({ key }) => key === search.sort);
  const sorting: Sorting = {
    sort: known && search.sort ? search.sort : usual,
    descending: known ? (search.descending ?? true) : true,
  };
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <DownloadButton as="csv" what={caption} content={() => tableCsv(rows, columns)} />
      </Group>
      <SortableTable
        caption={caption}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        sorting={sorting}
        onSort={(next) => onSearch({ sort: next.sort, descending: next.descending ? undefined : false })}
      />
    </Stack>
  );
}
