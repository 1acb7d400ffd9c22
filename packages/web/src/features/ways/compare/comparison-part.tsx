import type { JourneyGraph, QuestionInput } from '@anklang/domain';
import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { SearchedTable } from '../table/searched-table.tsx';
import type { WaysSearch } from '../ways-search.ts';
import { alignGraphs } from './align-graphs.ts';
import { compareGraphs } from './compare-graphs.ts';
import { mayJudge, smallestGroup } from './compare-shares.ts';
import { type ComparedSides, ComparisonBoard } from './comparison-board.tsx';
import { useStepComparisonColumns, useTransitionComparisonColumns } from './comparison-columns.tsx';
import { saySide } from './side-words.ts';

type Asked = { graph: JourneyGraph; question: QuestionInput };

/** Both answers, aligned and compared. */
export function useSides(one: Asked | null, other: Asked | null): ComparedSides | null {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  return useMemo(() => {
    if (!one || !other) return null;
    const graphs = alignGraphs(one.graph, other.graph);
    const words = { t, language };
    return {
      one: { graph: graphs.one, question: one.question, name: saySide(one.question, words) },
      other: { graph: graphs.other, question: other.question, name: saySide(other.question, words) },
      both: graphs.both,
      comparison: compareGraphs(graphs.one, graphs.other),
    };
  }, [one, other, t, language]);
}

type Props = { sides: ComparedSides; search: WaysSearch; onSearch: (change: Partial<WaysSearch>) => void };

/** The comparison as pictures or as a table. */
export function ComparisonPart({ sides, search, onSearch }: Props) {
  return (
    <>
      <SmallGroups sides={sides} />
      {search.view === undefined && <ComparisonBoard sides={sides} search={search} onSearch={onSearch} />}
      {search.view === 'steps' && <StepTable sides={sides} search={search} onSearch={onSearch} />}
      {search.view === 'transitions' && <TransitionTable sides={sides} search={search} onSearch={onSearch} />}
    </>
  );
}

/** Too few customers to tell a difference from chance: said before anybody reads one. */
function SmallGroups({ sides }: { sides: ComparedSides }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const { one, other } = sides;
  if (mayJudge({ of: one.graph.customers }, { of: other.graph.customers })) return null;
  const small = [one, other].filter(({ graph }) => graph.customers < smallestGroup);

  return (
    <Alert variant="light" mb="md">
      {small
        .map(({ name, graph }) =>
          t('compare.small', {
            name,
            count: graph.customers,
            formatted: formats.count(graph.customers),
            need: smallestGroup,
          }),
        )
        .join(' ')}
    </Alert>
  );
}

function StepTable({ sides, ...rest }: Props) {
  const { t } = useTranslation('ways');
  const columns = useStepComparisonColumns({ one: sides.one.name, other: sides.other.name });
  return (
    <SearchedTable
      {...rest}
      caption={t('compare.stepsCaption')}
      columns={columns}
      rows={sides.comparison.steps}
      keyOf={({ id }) => id}
      usual="size"
    />
  );
}

function TransitionTable({ sides, ...rest }: Props) {
  const { t } = useTranslation('ways');
  const columns = useTransitionComparisonColumns({ one: sides.one.name, other: sides.other.name });
  return (
    <SearchedTable
      {...rest}
      caption={t('compare.transitionsCaption')}
      columns={columns}
      rows={sides.comparison.transitions}
      keyOf={({ id }) => id}
      usual="size"
    />
  );
}
