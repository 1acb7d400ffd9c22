import type { LinkGraphRow } from '@anklang/domain';
import { type GraphLayout, layOutGraph } from '../ways/index.ts';

/** More lines than these nobody follows with the eye. */
export const mostDrawn = 40;
/** Two lines of a long name and the department below it. */
export const box = { width: 184, height: 60 };

export const dashes = { both: undefined, declaredOnly: '9 6', notInData: '9 6', seenOnly: '1.5 6' } as const;

export type DrawnLink = { id: string; row: LinkGraphRow };
export type LinkPicture = {
  nodes: { id: string; name: string; department: string | null }[];
  links: DrawnLink[];
  layout: GraphLayout;
};

/** What people said first, then what most customers take: the rows come in that order of weight, none twice. */
export function layOutLinks(rows: readonly LinkGraphRow[]): LinkPicture {
  const said = rows.filter(({ declared }) => declared !== null);
  const taken = rows.filter(({ declared }) => declared === null);
  const links = [...said, ...taken].slice(0, mostDrawn).map((row) => ({ id: keyOf(row), row }));
  const nodes = new Map(links.flatMap(({ row: { from, to } }) => [from, to]).map((node) => [node.id, node]));
  const layout = layOutGraph({
    nodes: [...nodes.keys()].map((id) => ({ id, ...box })),
    edges: links.map(({ id, row }) => ({
      ...{ id, from: row.from.id, to: row.to.id, count: row.seen?.count ?? 1 },
      label: { width: 0, height: 0 },
    })),
    before: null,
  });
  return { nodes: [...nodes.values()], links, layout };
}

export function keyOf({ from, to }: LinkGraphRow): string {
  return `${from.id} ${to.id}`;
}

/** From 1.5 to 6 by how many customers take it, against the most taken. */
export function widthOf({ seen }: LinkGraphRow, most: number): number {
  return seen === null || most === 0 ? 1.5 : 1.5 + 4.5 * Math.sqrt(seen.customers / most);
}
