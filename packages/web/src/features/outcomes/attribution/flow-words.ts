import type { Step } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../charts/format.ts';
import type { Flow, FlowNode } from './arrange-flow.ts';

type Words = { t: TFunction<'outcomes'>; steps: readonly Step[]; formats: Formats; rest: number };

/** What a place of the flow picture is called. */
export function nameOfNode(node: FlowNode, { t, steps, rest }: Omit<Words, 'formats'>): string {
  if (node.kind === 'conversion') return t('attribution.flow.conversion');
  if (node.kind === 'none') return t('attribution.flow.none');
  if (node.kind === 'rest' || node.step === null) return t('attribution.flow.rest', { count: rest });
  return steps[node.step]?.name ?? '';
}

/** A place in words, for those who hear the picture instead of seeing it. */
export function sayNode(node: FlowNode, words: Words): string {
  const { t, formats } = words;
  const name = nameOfNode(node, words);
  if (node.kind === 'conversion' || node.kind === 'none') {
    const formatted = formats.count(node.conversions + node.nulls);
    return t('attribution.flow.endLabel', { name, position: node.column, formatted });
  }
  return t('attribution.flow.nodeLabel', {
    name,
    position: node.column + 1,
    conversions: formats.count(node.conversions),
    nulls: formats.count(node.nulls),
  });
}

/** The place next to this one in a direction: the same column, or the nearest of the column beside it. */
export function neighbour(flow: Flow, from: FlowNode, key: string): FlowNode | null {
  const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (sideways !== 0) {
    const beside = flow.nodes.filter(({ column }) => column === from.column + sideways);
    const middle = from.y + from.height / 2;
    const away = (node: FlowNode) => Math.abs(node.y + node.height / 2 - middle);
    return beside.toSorted((a, b) => away(a) - away(b))[0] ?? null;
  }
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (step === 0) return null;
  const column = flow.nodes.filter((node) => node.column === from.column);
  return column[column.indexOf(from) + step] ?? null;
}
