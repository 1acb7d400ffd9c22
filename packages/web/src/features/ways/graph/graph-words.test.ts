import { resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { chooseShown } from './choose-shown.ts';
import { drawGraphSvg } from './draw-graph-svg.ts';
import { madeGraph } from './graph.fixture.ts';
import { countsOf } from './graph-counts.ts';
import { labelOf, namesOf, sayEdge, sharePercent } from './graph-words.ts';
import { sayHeadline } from './headline.ts';
import { layOutGraph } from './lay-out-graph.ts';
import { labelSizes, sizeOf } from './node-sizes.ts';
import { prepareGraph } from './prepare-graph.ts';

function words(language: 'de' | 'en') {
  const i18n = createInstance();
  void i18n.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
  return { t: i18n.getFixedT(null, 'ways'), language };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function picture(graph = madeGraph()) {
  const coverage = { steps: 0.8, ways: 0.6 };
  const model = prepareGraph(graph, { shown: chooseShown(countsOf(graph), coverage), coverage });
  const layout = layOutGraph({
    nodes: model.nodes.map((node) => ({ id: node.id, ...sizeOf(node, true) })),
    edges: model.edges.map(({ id, from, to, count, kind }) => ({ id, from, to, count, label: labelSizes[kind] })),
    before: null,
  });
  return { model, layout };
}

describe('the finding', () => {
  const begun = (starts: number[], ends: number[]) => {
    const graph = madeGraph({ steps: 2, journeys: 10 });
    graph.visits.forEach((visit, index) => {
      visit.starts = starts[index]!;
      visit.ends = ends[index]!;
      visit.repeats.repeatedIn = 0;
    });
    return graph;
  };

  test('says “most” only where it is more than half', () => {
    expect(plain(sayHeadline(begun([9, 1], [2, 8]), words('de')).title)).toBe(
      'Die meisten Wege beginnen bei „Schritt A“ (90 %) und enden bei „Schritt B“ (80 %)',
    );
  });

  test('says which of the two is more than half', () => {
    expect(plain(sayHeadline(begun([10, 0], [5, 5]), words('de')).title)).toBe(
      'Die meisten Wege beginnen bei „Schritt A“ (100 %); am häufigsten enden sie bei „Schritt A“ (50 %)',
    );
    expect(plain(sayHeadline(begun([5, 5], [2, 8]), words('en')).title)).toBe(
      'Most journeys end at “Schritt B” (80%); most often they begin at “Schritt A” (50%)',
    );
  });

  test('names a place once where ways both begin and end there', () => {
    expect(plain(sayHeadline(begun([5, 5], [5, 5]), words('en')).title)).toBe(
      'Most often journeys begin at “Schritt A” (50%) and end there too (50%)',
    );
    expect(plain(sayHeadline(begun([9, 1], [8, 2]), words('de')).title)).toBe(
      'Die meisten Wege beginnen bei „Schritt A“ (90 %) und enden auch dort (80 %)',
    );
  });

  test('tells times in words, and returns only where there are some', () => {
    const graph = begun([9, 1], [2, 8]);
    expect(sayHeadline(graph, words('de')).lead).toBe(
      'Die Hälfte der Wege dauert höchstens 24 Stunden, jeder zehnte länger als 10 Tage.',
    );
    graph.visits[1]!.repeats.repeatedIn = 3;
    expect(plain(sayHeadline(graph, words('de')).lead)).toContain('30 % der Wege kehren zu „Schritt B“ zurück.');
  });

  test('claims nothing without ways', () => {
    const graph = { ...madeGraph(), journeys: 0, visits: [], follows: [] };
    expect(sayHeadline(graph, words('de'))).toEqual({ title: 'Wege', lead: '' });
  });
});

test('a line says aloud what stands on it', () => {
  const { model } = picture();
  const german = words('de');
  for (const edge of model.edges) {
    const said = sayEdge(edge, namesOf(model, german), german);
    expect(said).toContain(labelOf(edge, 'de').join(' '));
    expect(said).not.toMatch(/undefined|NaN|\{\{/);
  }
});

test('a share that is not nothing is never written as nothing', () => {
  expect(plain(sharePercent(0.001, 'de'))).toBe('< 1 %');
  expect(plain(sharePercent(0, 'de'))).toBe('0 %');
});

test('the exported picture stands alone and makes names of strangers harmless', () => {
  const graph = madeGraph();
  graph.steps[0]!.name = 'Zoll <&> "mehr" und noch viel mehr als in eine Zeile passt';
  const svg = drawGraphSvg({
    ...picture(graph),
    rated: true,
    journeys: graph.journeys,
    words: words('de'),
    title: 'A & B <führen>',
    subtitle: 'Unterzeile',
    basis: 'Grundlage',
  });
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|var\(|href/);
  expect(svg).toContain('A &amp; B &lt;führen&gt;');
  expect(svg).toContain('Zoll &lt;&amp;&gt;');
  expect(svg).toContain('▼');
  expect(svg).not.toMatch(/NaN|undefined/);
});
