import type { Viewport } from '@xyflow/react';

type View = { get: () => Viewport; set: (viewport: Viewport) => void };

/** Pictures that show the same place: where one is moved, the others follow. */
export type Together = {
  join: (view: View) => () => void;
  moved: (viewport: Viewport) => void;
};

export function moveTogether(): Together {
  const views = new Set<View>();
  return {
    join: (view) => {
      views.add(view);
      return () => views.delete(view);
    },
    moved: (viewport) => {
      // Those that are there already stay: no picture answers to an answer.
      for (const view of views) if (!isSame(view.get(), viewport)) view.set(viewport);
    },
  };
}

function isSame(one: Viewport, other: Viewport): boolean {
  const near = (a: number, b: number, by: number) => Math.abs(a - b) < by;
  return near(one.x, other.x, 0.5) && near(one.y, other.y, 0.5) && near(one.zoom, other.zoom, 0.001);
}
