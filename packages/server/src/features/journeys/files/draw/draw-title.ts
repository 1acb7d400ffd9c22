import { colours } from './colours.ts';
import { type PageWriter, placeText } from './page-writer.ts';
import type { DrawnMap } from './prepare-map.ts';

/** What stands above everything: name, for whom, of when, and what there is to see. */
export function drawTitle(writer: PageWriter, map: DrawnMap): void {
  const { scale } = writer.paper;
  const { measure } = writer;
  writer.add(
    placeText(
      {
        ...{ text: map.asOf, x: writer.right - 200 * scale, y: writer.y() + 2, width: 200 * scale, align: 'right' },
        ...{ font: { size: 8.5 * scale, weight: 400 }, colour: colours.soft, part: { kind: 'paragraph' } },
      },
      measure,
    ),
  );
  const title = { font: { size: 20 * scale, weight: 600 as const }, colour: colours.ink };
  writer.write(map.title, {
    ...title,
    part: { kind: 'title' },
    width: writer.right - writer.left - 210 * scale,
  });
  writer.skip(3 * scale);
  const small = { font: { size: 9.5 * scale, weight: 400 as const }, part: { kind: 'paragraph' as const } };
  const wide = Math.min(writer.right - writer.left, 760 * scale);
  for (const text of map.forWhom) writer.write(text, { ...small, colour: colours.soft, width: wide });
  if (map.description.trim() !== '') {
    writer.skip(3 * scale);
    writer.write(map.description.trim(), { ...small, colour: colours.ink, width: wide });
  }
  writer.skip(6 * scale);
  writer.write(map.finding, {
    ...{ font: { size: 12 * scale, weight: 600 }, colour: colours.accent },
    ...{ part: { kind: 'paragraph' }, width: wide },
  });
  writer.skip(10 * scale);
}
