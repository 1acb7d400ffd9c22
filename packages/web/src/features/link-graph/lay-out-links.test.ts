import type { LinkGraphRow } from '@anklang/domain';
import { expect, test } from 'vitest';
import { layOutLinks, mostDrawn, widthOf } from './lay-out-links.ts';

function row(from: string, to: string, change: Partial<LinkGraphRow> = {}): LinkGraphRow {
  const end = (id: string) => ({ id, name: id, department: null });
  return {
    ...{ from: end(from), to: end(to), verdict: 'seenOnly', declared: null, waitsLonger: false, breaks: [] },
    ...{ seen: { count: 10, customers: 10, customerShare: 0.1, medianSeconds: 60 }, crossesDepartments: false },
    ...change,
  };
}

test('each touchpoint stands once, no two at the same place, and each link has a line', () => {
  const rows = [row('a', 'b'), row('b', 'c'), row('c', 'a'), row('a', 'c')];
  const { nodes, links, layout } = layOutLinks(rows);
  expect(nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(new Set(Object.values(layout.nodes).map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  for (const { id } of links) expect(layout.edges[id]!.points.length).toBeGreaterThan(1);
});

test('what people said is drawn even where many other ways are taken', () => {
  const many = Array.from({ length: 60 }, (_, i) => row(`x${i}`, `y${i}`));
  const declared = { linkId: 'l', level: null, losesContext: false, breaksMedium: false, waitMinutes: null, note: '' };
  const { links } = layOutLinks([...many, row('p', 'q', { declared, seen: null, verdict: 'declaredOnly' })]);
  expect(links).toHaveLength(mostDrawn);
  expect(links[0]?.row.from.id).toBe('p');
});

test('a line is the thicker the more customers take it, and never thinner than one can see', () => {
  const taken = (customers: number) => row('a', 'b', { seen: { ...row('a', 'b').seen!, customers } });
  const widths = [row('a', 'b', { seen: null }), taken(1), taken(50), taken(100)].map((each) => widthOf(each, 100));
  expect(widths).toEqual(widths.toSorted((one, other) => one - other));
  expect(widths[0]).toBe(1.5);
  expect(widths[3]).toBe(6);
});
