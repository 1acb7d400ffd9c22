import type { LinkGraphRow } from '@anklang/domain';
import { expect, test } from 'vitest';
import { layOutLinks } from './lay-out-links.ts';
import { drawLinksSvg } from './link-graph-svg.ts';

const row: LinkGraphRow = {
  from: { id: 'a', name: 'App & <script>', department: 'Digital' },
  to: { id: 'b', name: 'Hotline', department: null },
  ...{ verdict: 'declaredOnly', waitsLonger: false, breaks: [], crossesDepartments: false, seen: null },
  declared: {
    ...{ linkId: 'l', level: 'disappointing', losesContext: false },
    ...{ breaksMedium: false, waitMinutes: null, note: '' },
  },
};
const words = { title: 'One link is described', subtitle: 'Dashed: only said.', basis: '12 customers' };

test('the picture explains itself: its finding, the names, the colour of the level, and what it rests on', () => {
  const svg = drawLinksSvg(layOutLinks([row]), words);
  for (const word of [...Object.values(words), 'Hotline', 'Digital', '#b4532a', 'stroke-dasharray="9 6"']) {
    expect(svg).toContain(word);
  }
});

test('names cannot leave the text they stand in', () => {
  const svg = drawLinksSvg(layOutLinks([row]), words);
  expect(svg).toContain('App &amp; &lt;script&gt;');
  expect(svg).not.toContain('<script>');
});
