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

export function sayEdge(edge: GraphEdge, names: ReadonlyMap<string, string>, words: GraphWords): string {
  const { t, language } = words;
  const formats = formatsFor(language);
  const from = names.get(edge.from) ?? '';
  const to = names.get(edge.to) ?? '';
  if (edge.kind !== 'follow') {
    const ways = sayCount('ways', edge.count, words);
    return t(`graph.say.${edge.kind}Edge`, { from, to, ways, share: sharePercent(edge.share, language) });
  }
  return t('graph.say.follow', {
    from,
    to,
    times: formats.count(edge.count),
    customers: sayCount('customers', edge.follow.customers, words),
    // The words on the line as they stand there: who speaks them to the computer means this line.
    label: labelOf(edge, language).join(' '),
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
