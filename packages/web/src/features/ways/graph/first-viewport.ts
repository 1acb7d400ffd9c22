import type { GraphLayout } from './lay-out-graph.ts';

const padding = 20;
/** To the left stand the buttons for zooming, which cover nothing. */
const buttons = 64;
/** Smaller than this words cannot be read, larger than this they shout. */
const readable = { low: 0.8, high: 1 };
/** Beside another one a picture may be smaller, so that both are seen whole. */
const narrow = { below: 640, low: 0.55 };

type Window = { width: number; height: number };

/** The view in which a picture is first seen: all of it, or its upper middle where all of it would be too small. */
export function firstViewport(layout: GraphLayout, window: Window) {
  const low = window.width < narrow.below ? narrow.low : readable.low;
  return viewAt(layout, window, Math.max(low, wholeZoom(layout, window)));
}

/** All of it, however small. */
export function wholeViewport(layout: GraphLayout, window: Window) {
  return viewAt(layout, window, wholeZoom(layout, window));
}

function wholeZoom(layout: GraphLayout, window: Window): number {
  return Math.min((window.width - buttons - padding) / layout.width, (window.height - 2 * padding) / layout.height);
}

function viewAt(layout: GraphLayout, window: Window, wanted: number) {
  const zoom = Math.min(readable.high, wanted);
  const centre = layout.width * zoom > window.width ? fullestMiddle(layout, window, zoom) : layout.width / 2;
  const y = layout.height * zoom < window.height ? (window.height - layout.height * zoom) / 2 : padding;
  return { x: clampX(window.width / 2 - centre * zoom, layout.width * zoom, window.width), y, zoom };
}

/** Half of what a step is wide, about. */
const half = 66;

/** Where most steps are in sight from the top; of several such places the one nearest to the beginning. */
function fullestMiddle({ nodes, width }: GraphLayout, window: Window, zoom: number): number {
  const start = (nodes['start']?.x ?? width / 2 - half) + half;
  const upper = Object.values(nodes)
    .filter(({ y }) => y * zoom < window.height)
    .map(({ x }) => x + half);
  const reach = (window.width - buttons - padding) / zoom / 2 - half;
  const inSight = (centre: number) => upper.filter((x) => Math.abs(x - centre) <= reach).length;
  let best = { centre: start, count: inSight(start) };
  for (const x of upper) {
    for (const centre of [x - reach, x + reach]) {
      if (Math.abs(start - centre) > reach) continue;
      const count = inSight(centre);
      const isNearer = Math.abs(centre - start) < Math.abs(best.centre - start);
      if (count > best.count || (count === best.count && isNearer)) best = { centre, count };
    }
  }
  return best.centre;
}

/** No more empty space at a side than the padding, unless all of it fits. */
function clampX(x: number, drawn: number, width: number): number {
  if (drawn + buttons + padding <= width) return Math.max(buttons, (width - drawn) / 2);
  return Math.min(buttons, Math.max(width - drawn - padding, x));
}
