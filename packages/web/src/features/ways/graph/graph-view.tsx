import type { CustomerTimeline, InteractionSummary, JourneyGraph } from '@anklang/domain';
import { Button, Paper, SegmentedControl, Stack } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { ComparisonBar } from '../compare/comparison-bar.tsx';
import type { ComparedSides } from '../compare/comparison-board.tsx';
import { ComparisonPart, useSides } from '../compare/comparison-part.tsx';
import { sayComparison } from '../compare/comparison-words.ts';
import { useComparison } from '../compare/use-comparison.ts';
import { useFollowed } from '../customer/use-followed.ts';
import { QuestionBar } from '../question/question-bar.tsx';
import { SearchedTable } from '../table/searched-table.tsx';
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
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const comparison = useComparison();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const graph = useQuery({ ...graphOf({ workspaceId, question }), placeholderData: keepPreviousData });
  const { other } = comparison;
  const otherGraph = useQuery({
    ...graphOf({ workspaceId, question: other ?? question }),
    placeholderData: keepPreviousData,
    enabled: other !== null,
  });
  const one = useMemo(() => (graph.data ? { graph: graph.data, question } : null), [graph.data, question]);
  const second = useMemo(
    () => (other && otherGraph.data ? { graph: otherGraph.data, question: other } : null),
    [otherGraph.data, other],
  );
  const sides = useSides(one, second);
  const timeline = useFollowed(question);
  const onSearch = (change: Partial<WaysSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false, state: true });
  const headline = useHeadline(graph.data, sides);

  return (
    <Stack gap="md">
      <PageHeader
        title={headline?.title ?? t('title')}
        lead={headline?.lead}
        actions={
          !other && (
            <Button
              variant="default"
              leftSection={<IconColumns2 size={16} aria-hidden />}
              onClick={() => comparison.begin(summary)}
            >
              {t('compare.begin')}
            </Button>
          )
        }
      />
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
      <ComparisonBar summary={summary} comparison={comparison} />
      <Answered query={graph}>
        {(data) => (
          <>
            <Paper p="md" component="section" aria-label={t('title')}>
              {other ? (
                <Answered query={otherGraph}>
                  {() => sides && <ComparisonPart sides={sides} search={search} onSearch={onSearch} />}
                </Answered>
              ) : (
                <OneGraph graph={data} search={search} onSearch={onSearch} headline={headline} timeline={timeline} />
              )}
            </Paper>
            <BasisLine about={data} />
          </>
        )}
      </Answered>
    </Stack>
  );
}

type Headline = { title: string; lead: string } | null;

function useHeadline(graph: JourneyGraph | undefined, sides: ComparedSides | null): Headline {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  return useMemo(() => {
    const words = { t, language };
    if (sides) {
      return sayComparison(sides.comparison, { one: sides.one.name, other: sides.other.name }, words);
    }
    return graph ? sayHeadline(graph, words) : null;
  }, [graph, sides, t, language]);
}

type PartProps = { graph: JourneyGraph; search: WaysSearch; onSearch: (change: Partial<WaysSearch>) => void };

function OneGraph({
  headline,
  timeline,
  ...part
}: PartProps & { headline: Headline; timeline: CustomerTimeline | null }) {
  const { t } = useTranslation('ways');
  if (part.search.view === 'steps') return <Steps {...part} />;
  if (part.search.view === 'transitions') return <Transitions {...part} />;
  return (
    <GraphBoard {...part} title={headline?.title ?? t('title')} subtitle={headline?.lead ?? ''} timeline={timeline} />
  );
}

function viewOf(view: string): WaysSearch['view'] {
  return view === 'steps' || view === 'transitions' ? view : undefined;
}

function Steps({ graph, ...rest }: PartProps) {
  const { t } = useTranslation('ways');
  const columns = useStepColumns(graph);
  return (
    <SearchedTable
      {...rest}
      caption={t('table.stepsCaption')}
      columns={columns}
      rows={stepRows(graph)}
      keyOf={({ step }) => step.key}
      usual="interactions"
    />
  );
}

function Transitions({ graph, ...rest }: PartProps) {
  const { t } = useTranslation('ways');
  const columns = useTransitionColumns();
  return (
    <SearchedTable
      {...rest}
      caption={t('table.transitionsCaption')}
      columns={columns}
      rows={transitionRows(graph)}
      keyOf={({ follow }) => `${follow.from} ${follow.to}`}
      usual="count"
    />
  );
}
