import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import type { Drawing } from './flow-elements.ts';
import type { Point } from './lay-out-graph.ts';
import { sizeOf } from './node-sizes.ts';
import { reducedMotion } from './use-fit.ts';

/** Brings what was chosen into sight, also when its numbers have just taken room beside the picture. */
export function useInSight({ chosen, layout, model, rated }: Drawing): void {
  const { getViewport, setCenter } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves for a choice, not for every new picture
  useEffect(() => {
    const at = chosen === null ? null : placeOf(chosen);
    if (!at || width === 0) return;
    const { x, y, zoom } = getViewport();
    const seen = { x: at.x * zoom + x, y: at.y * zoom + y };
    const inside = seen.x > 80 && seen.x < width - 80 && seen.y > 50 && seen.y < height - 50;
    if (!inside) void setCenter(at.x, at.y, { zoom, duration: reducedMotion() ? 0 : 250 });
  }, [chosen, width, height]);

  function placeOf(id: string): Point | null {
    const node = model.nodes.find((one) => one.id === id);
    const corner = layout.nodes[id];
    if (!node || !corner) return layout.edges[id]?.label ?? null;
    const size = sizeOf(node, rated);
    return { x: corner.x + size.width / 2, y: corner.y + size.height / 2 };
  }
}
