import { expect, test } from 'vitest';
import { firstViewport, wholeViewport } from './first-viewport.ts';

const picture = (nodes: Record<string, number>, width: number) => ({
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, x]) => [id, { x, y: 40 }])),
  edges: {},
  width,
  height: 400,
});
const window = { width: 800, height: 600 };
/** Is the middle of a step in the window? */
const sees = ({ x, zoom }: { x: number; zoom: number }, at: number) => {
  const place = x + (at + 66) * zoom;
  return place > 0 && place < window.width;
};

test('a picture that fits stands whole in the middle', () => {
  const view = firstViewport(picture({ start: 100, shop: 300 }, 500), window);
  expect(view).toEqual(wholeViewport(picture({ start: 100, shop: 300 }, 500), window));
  expect(view.zoom).toBe(1);
});

test('of one too wide most steps are seen, the beginning among them', () => {
  const far = { website: 1100, hotline: 1250, branch: 1400 };
  const view = firstViewport(picture({ start: 900, newsletter: 0, ...far }, 1600), window);
  expect(view.zoom).toBe(0.8);
  for (const at of [900, ...Object.values(far)]) expect(sees(view, at)).toBe(true);
  expect(sees(view, 0)).toBe(false);
});

test('the beginning stays in sight when all else is elsewhere', () => {
  const view = firstViewport(picture({ start: 0, a: 1400, b: 1450, c: 1500 }, 1700), window);
  expect(sees(view, 0)).toBe(true);
});
