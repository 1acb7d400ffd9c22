import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { firstViewport, wholeViewport } from './first-viewport.ts';
import type { GraphLayout } from './lay-out-graph.ts';

/** Shows the whole picture, or its beginning where all of it would be too small to read, until somebody moves it. */
export function useFit(layout: GraphLayout, leads: boolean) {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const touched = useRef(false);
  const seen = useRef(false);
  const apply = useCallback(
    (view: typeof firstViewport, duration: number) => {
      if (width === 0 || height === 0) return;
      const next = view(layout, { width, height });
      void setViewport(next, { duration });
    },
    [layout, width, height, setViewport],
  );

  useEffect(() => {
    if (!leads || touched.current || width === 0) return;
    apply(firstViewport, seen.current && !reducedMotion() ? 250 : 0);
    seen.current = true;
  }, [apply, width, leads]);

  const fit = useCallback(() => {
    touched.current = true;
    apply(wholeViewport, reducedMotion() ? 0 : 250);
  }, [apply]);
  return { fit, touched };
}

export function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
