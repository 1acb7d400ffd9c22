import type { CustomerTimeline, JourneyGraph } from '@anklang/domain';
import { Group, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { sayCount } from '../count-words.ts';
import type { WaysSearch } from '../ways-search.ts';
import { chooseShown } from './choose-shown.ts';
import { CoverageNote } from './coverage-note.tsx';
import { CoverageSliders } from './coverage-sliders.tsx';
import { drawGraphSvg } from './draw-graph-svg.ts';
import { followedParts, showPath } from './follow-path.ts';
import { FollowedNote } from './followed-note.tsx';
import classes from './graph.module.css';
import { GraphCanvas } from './graph-canvas.tsx';
import { countsOf } from './graph-counts.ts';
import { GraphExports } from './graph-exports.tsx';
import { GraphPanel } from './graph-panel.tsx';
import { namesOf } from './graph-words.ts';
import { useCoverage } from './use-coverage.ts';
import { usePicture } from './use-picture.ts';

type Props = {
  graph: JourneyGraph;
  search: WaysSearch;
  onSearch: (change: Partial<WaysSearch>) => void;
  title: string;
  subtitle: string;
  /** A customer whose way stands out. */
  timeline: CustomerTimeline | null;
};

/** The graph with what governs it: how much is drawn, the picture, the numbers of a part, what is not drawn. */
export function GraphBoard({ graph, search, onSearch, title, subtitle, timeline }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const counts = useMemo(() => countsOf(graph), [graph]);
  const { coverage, drawn, dragging, drag } = useCoverage(counts, { steps: search.steps, ways: search.ways });
  const shown = useMemo(() => {
    const chosenToShow = chooseShown(counts, drawn);
    return timeline ? showPath(chosenToShow, graph, timeline) : chosenToShow;
  }, [counts, drawn, graph, timeline]);
  const followed = useMemo(() => (timeline ? followedParts(timeline) : null), [timeline]);
  const { model, layout, rated } = usePicture({ graph, shown, coverage: drawn, calm: dragging });
  const names = useMemo(() => namesOf(model, { t, language }), [model, t, language]);
  const close = useCallback(() => {
    setChosen((before) => {
      if (before) focusPart(before);
      return null;
    });
  }, []);

  return (
    <Stack gap="sm">
      {timeline && <FollowedNote timeline={timeline} />}
      <Group justify="space-between" align="flex-end" gap="md">
        <CoverageSliders coverage={coverage} shown={model.shown} onDrag={drag} onSet={onSearch} />
        {layout && (
          <Group gap="xs">
            <GraphExports
              name={title}
              draw={() =>
                drawGraphSvg({
                  model,
                  layout,
                  rated,
                  journeys: graph.journeys,
                  words: { t, language },
                  title,
                  subtitle,
                  basis: t('graph.svgBasis', { ways: sayCount('ways', graph.journeys, { t, language }) }),
                })
              }
            />
          </Group>
        )}
      </Group>
      <div className={classes['board']}>
        {layout ? (
          <GraphCanvas
            label={t('graph.label', { title })}
            model={model}
            layout={layout}
            rated={rated}
            journeys={graph.journeys}
            chosen={chosen}
            onChoose={setChosen}
            followed={followed}
          />
        ) : (
          <div style={{ flex: 1, padding: 24 }}>
            <Lines count={6} height={60} />
          </div>
        )}
        {chosen !== null && (
          <GraphPanel
            chosen={chosen}
            model={model}
            names={names}
            customers={graph.customers}
            journeys={graph.journeys}
            onChoose={setChosen}
            onClose={close}
          />
        )}
      </div>
      <CoverageNote model={model} limited={shown.limited} />
      <Text fz="sm" c="dimmed">
        {t('graph.help.keys')}
      </Text>
    </Stack>
  );
}

/** After closing, the focus goes back to where it came from. */
function focusPart(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`.react-flow [data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  });
}
