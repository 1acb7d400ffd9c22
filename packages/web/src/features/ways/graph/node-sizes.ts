import type { GraphNode } from './graph-model.ts';

export type Size = { width: number; height: number };

/** Fixed sizes, so that the layout knows them without measuring; `rated`: some step of the graph has ratings. */
export function sizeOf(node: GraphNode, rated: boolean): Size {
  if (node.kind === 'step') return { width: 194, height: rated ? 104 : 84 };
  if (node.kind === 'rest') return { width: 194, height: 84 };
  return { width: 132, height: 46 };
}

/** Room for a label on a line: two short lines of text, or one. */
export const labelSizes = {
  follow: { width: 60, height: 32 },
  start: { width: 44, height: 18 },
  end: { width: 44, height: 18 },
} as const;
