import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(':root[data-mantine-color-scheme="dark"]');
const read = (block: string) =>
  Object.fromEntries([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]));
const schemes = { light: read(light), dark: { ...read(light), ...read(dark) } };

const grounds = ['--paper', '--card', '--sunken'];
const words = [
  '--ink',
  '--ink-soft',
  '--accent',
  '--danger',
  '--level-disappointing-text',
  '--level-ok-text',
  '--level-delighting-text',
];
const graphics = [
  '--level-disappointing',
  '--level-ok',
  '--level-delighting',
  '--accent',
  '--zero-line',
  '--line-strong',
];
const pairs = (['light', 'dark'] as const).flatMap((scheme) => [
  ...words.flatMap((word) => grounds.map((ground) => [scheme, word, ground, 4.5] as const)),
  ...graphics.flatMap((graphic) => ['--paper', '--card'].map((ground) => [scheme, graphic, ground, 3] as const)),
  [scheme, '--on-accent', '--accent', 4.5] as const,
  [scheme, '--on-danger', '--danger', 4.5] as const,
  [scheme, '--accent-strong', '--accent-soft', 4.5] as const,
  [scheme, '--ink', '--danger-soft', 4.5] as const,
  [scheme, '--ink-soft', '--danger-soft', 4.5] as const,
  [scheme, '--level-disappointing-text', '--level-disappointing-soft', 4.5] as const,
  [scheme, '--level-ok-text', '--level-ok-soft', 4.5] as const,
  [scheme, '--level-delighting-text', '--level-delighting-soft', 4.5] as const,
]);

test.each(pairs)('%s: %s on %s reaches %d', (scheme, front, ground, least) => {
  expect(contrast(schemes[scheme][front] ?? '', schemes[scheme][ground] ?? '')).toBeGreaterThanOrEqual(least);
});

test('the three levels are the ones every chart and document uses', () => {
  expect(schemes.light).toMatchObject({
    '--level-disappointing': '#b4532a',
    '--level-ok': '#8a8578',
    '--level-delighting': '#1f7a6d',
  });
});

/** WCAG 2.2, relative luminance of sRGB. */
function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
