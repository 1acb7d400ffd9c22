import type { JourneyGraph, QuestionInput } from '@anklang/domain';
import { Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { sayCount } from '../count-words.ts';
import { chooseShown } from '../graph/choose-shown.ts';
import { CoverageNote } from '../graph/coverage-note.tsx';
import { CoverageSliders } from '../graph/coverage-sliders.tsx';
import classes from '../graph/graph.module.css';
import { GraphCanvas } from '../graph/graph-canvas.tsx';
import { countsOf } from '../graph/graph-counts.ts';
import { moveTogether, type Together } from '../graph/move-together.ts';
import { prepareGraph } from '../graph/prepare-graph.ts';
import { useCoverage } from '../graph/use-coverage.ts';
import { usePicture } from '../graph/use-picture.ts';
import type { WaysSearch } from '../ways-search.ts';
import type { GraphComparison } from './compare-graphs.ts';
import { ComparisonDetails } from './comparison-details.tsx';
import { differenceMarks } from './comparison-words.ts';

export type ComparedSides = {
  one: { graph: JourneyGraph; question: QuestionInput; name: string };
  other: { graph: JourneyGraph; question: QuestionInput; name: string };
  both: JourneyGraph;
  comparison: GraphComparison;
};

type Props = { sides: ComparedSides; search: WaysSearch; onSearch: (change: Partial<WaysSearch>) => void };

/** Two pictures of the same steps in the same places, moving together; what differs beyond chance is marked in both. */
export function ComparisonBoard({ sides, search, onSearch }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const { both, comparison } = sides;
  const [chosen, setChosen] = useState<string | null>(null);
  const [together] = useState(moveTogether);
  const counts = useMemo(() => countsOf(both), [both]);
  const { coverage, drawn, dragging, drag } = useCoverage(counts, { steps: search.steps, ways: search.ways }, 'pair');
  const shown = useMemo(() => chooseShown(counts, drawn), [counts, drawn]);
  const { model, layout, rated } = usePicture({ graph: both, shown, coverage: drawn, calm: dragging });

  const borders = useMemo(
    () => new Set(model.edges.filter(({ kind }) => kind !== 'follow').map(({ id }) => id)),
    [model],
  );

  return (
    <Stack gap="sm">
      <CoverageSliders coverage={coverage} shown={model.shown} onDrag={drag} onSet={onSearch} />
      <div className={classes['pair']}>
        {(['one', 'other'] as const).map((side) => (
          <OneSide key={side} name={sides[side].name} graph={sides[side].graph}>
            {layout ? (
              <SideCanvas
                {...{ sides, side, shown, coverage: drawn, borders, layout, rated, chosen, together, language }}
                onChoose={setChosen}
              />
            ) : (
              <Lines count={6} height={50} />
            )}
          </OneSide>
        ))}
      </div>
      {chosen !== null && (
        <ComparisonDetails chosen={chosen} sides={sides} comparison={comparison} onClose={() => setChosen(null)} />
      )}
      <CoverageNote model={model} limited={shown.limited} />
      <Text fz="sm" c="dimmed">
        {t('graph.help.keys')}
      </Text>
    </Stack>
  );
}

function OneSide({ name, graph, children }: { name: string; graph: JourneyGraph; children: React.ReactNode }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const words = { t, language };

  return (
    <section aria-label={name}>
      <Title order={2} fz="md">
        {name}
      </Title>
      <Text fz="sm" c="dimmed" mb={6}>
        {sayCount('ways', graph.journeys, words)}, {sayCount('customers', graph.customers, words)}
      </Text>
      <div className={classes['board']}>{children}</div>
    </section>
  );
}

type CanvasProps = Pick<Parameters<typeof GraphCanvas>[0], 'layout' | 'rated' | 'chosen' | 'onChoose'> & {
  sides: ComparedSides;
  side: 'one' | 'other';
  shown: Parameters<typeof prepareGraph>[1]['shown'];
  coverage: Parameters<typeof prepareGraph>[1]['coverage'];
  borders: ReadonlySet<string>;
  together: Together;
  language: ReturnType<typeof useLanguage>;
};

function SideCanvas({ sides, side, shown, coverage, borders, language, ...canvas }: CanvasProps) {
  const { t } = useTranslation('ways');
  const { graph, name } = sides[side];
  const model = useMemo(() => prepareGraph(graph, { shown, coverage, borders }), [graph, shown, coverage, borders]);
  const differences = useMemo(
    () => differenceMarks(sides.comparison, side, { t, language }),
    [sides.comparison, side, t, language],
  );
  return (
    <GraphCanvas
      {...canvas}
      label={t('graph.label', { title: name })}
      model={model}
      journeys={graph.journeys}
      differences={differences}
      leads={side === 'one'}
    />
  );
}
