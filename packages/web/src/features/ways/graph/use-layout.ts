import { useEffect, useMemo, useRef, useState } from 'react';
import type { GraphLayout, LayoutRequest } from './lay-out-graph.ts';
import type { LayoutOrder, LayoutReply } from './layout-worker.ts';

type Wanted = Omit<LayoutRequest, 'before'>;

/** Below this share of what it was made for, a kept layout has more holes than steps. */
const stillFull = 0.7;

/**
 * Where everything stands, computed off the page. Until a new layout is there the one before holds; it also holds for
 * whatever it covers, so that steps stay in their place while filters take some away. While `calm`, nothing moves
 * unless something has no place yet.
 */
export function useLayout(wanted: Wanted, { calm }: { calm: boolean }): GraphLayout | null {
  const [layout, setLayout] = useState<GraphLayout | null>(null);
  const current = useRef<GraphLayout | null>(null);
  const engine = useRef<ReturnType<typeof startEngine> | null>(null);
  const key = useMemo(() => keyOf(wanted), [wanted]);
  const request = useRef(wanted);
  request.current = wanted;

  useEffect(() => {
    const started = startEngine((found) => {
      current.current = found;
      setLayout(found);
    });
    engine.current = started;
    return () => {
      engine.current = null;
      started.stop();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request
  useEffect(() => {
    const before = current.current;
    if (before && (calm ? hasPlaces(before, request.current) : covers(before, request.current))) return;
    engine.current?.ask({ ...request.current, before: before?.nodes ?? null });
  }, [key, calm]);

  return layout;
}

function keyOf({ nodes, edges }: Wanted): string {
  return JSON.stringify([nodes.map(({ id, height }) => [id, height]), edges.map(({ id }) => id)]);
}

function hasPlaces(layout: GraphLayout, { nodes }: Wanted): boolean {
  return nodes.every(({ id }) => id in layout.nodes);
}

function covers(layout: GraphLayout, wanted: Wanted): boolean {
  if (!hasPlaces(layout, wanted) || wanted.edges.some(({ id }) => !(id in layout.edges))) return false;
  return wanted.nodes.length >= stillFull * Object.keys(layout.nodes).length;
}

/** One worker, one order at a time; of what comes in meanwhile only the last is worth doing. */
function startEngine(onLayout: (layout: GraphLayout) => void) {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let number = 0;
  let busy = false;
  let next: LayoutRequest | null = null;
  const send = (request: LayoutRequest) => {
    busy = true;
    number += 1;
    worker.postMessage({ number, request } satisfies LayoutOrder);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
    busy = false;
    if (next) {
      send(next);
      next = null;
      return;
    }
    onLayout(data.layout);
  });
  return {
    ask: (request: LayoutRequest) => {
      if (busy) next = request;
      else send(request);
    },
    stop: () => worker.terminate(),
  };
}
