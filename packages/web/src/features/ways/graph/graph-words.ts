import type { Language } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { formatsFor } from '../../../charts/format.ts';
import { sayCount } from '../count-words.ts';
import { sayDuration } from '../say-duration.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.ts';

export type GraphWords = { t: TFunction<'ways'>; language: Language };

/** What a node is called. */
export function nameOfNode(node: GraphNode, { t }: GraphWords): string {
  if (node.kind === 'step') return node.step.name;
  return t(`graph.place.${node.kind}`);
}

export function namesOf(model: GraphModel, words: GraphWords): Map<string, string> {
  return new Map(model.nodes.map((node) => [node.id, nameOfNode(node, words)]));
}

/** A node in a sentence, for those who listen. */
export function sayNode(node: GraphNode, words: GraphWords): string {
  const { t, language } = words;
  const formats = formatsFor(language);
  switch (node.kind) {
    case 'step': {
      const { visit, customerShare, hiddenIn, hiddenOut, step } = node;
      const numbers = t('graph.say.step', {
        name: step.name,
        interactions: sayCount('interactions', visit.interactions, words),
        customers: sayCount('customers', visit.customers, words),
        share: formats.percent(customerShare),
        starts: sayCount('ways', visit.starts, words),
        ends: sayCount('ways', visit.ends, words),
      });
      if (hiddenIn === 0 && hiddenOut === 0) return numbers;
      return `${numbers} ${t('graph.say.hidden', { arrivals: formats.count(hiddenIn), departures: formats.count(hiddenOut) })}`;
    }
    case 'rest':
      return t('graph.say.rest', {
        steps: sayCount('steps', node.steps.length, words),
        interactions: sayCount('interactions', node.interactions, words),
        passing: sayCount('transitions', node.passing, words),
      });
    default:
      return t(`graph.say.${node.kind}`, { ways: sayCount('ways', node.journeys, words) });
  }
}

export function sayEdge(edge: GraphEdge, names: ReadonlyMap<string, string>, words: GraphWords): string {
  const { t, language } = words;
  const formats = formatsFor(language);
  const from = names.get(edge.from) ?? '';
  const to = names.get(edge.to) ?? '';
  if (edge.kind !== 'follow') {
    const ways = sayCount('ways', edge.count, words);
    return t(`graph.say.${edge.kind}Edge`, { from, to, ways, share: formats.percent(edge.share) });
  }
  return t('graph.say.follow', {
    from,
    to,
    count: formats.count(edge.count),
    customers: sayCount('customers', edge.follow.customers, words),
    share: formats.percent(edge.follow.customerShare),
    median: sayDuration(edge.follow.medianSeconds, { language }),
  });
}

/** What stands on a line: who, and how long. */
export function labelOf(edge: GraphEdge, language: Language): string[] {
  if (edge.kind !== 'follow') return [sharePercent(edge.share, language)];
  return [
    sharePercent(edge.follow.customerShare, language),
    sayDuration(edge.follow.medianSeconds, { language, width: 'short' }),
  ];
}

/** "< 1 %" rather than a zero that is none. */
export function sharePercent(share: number, language: Language): string {
  const formats = formatsFor(language);
  return share > 0 && share < 0.005 ? `< ${formats.percent(0.01)}` : formats.percent(share);
}
