import type { ConversionAttribution } from '@anklang/domain';

export type FlowShow = 'all' | 'conversions' | 'nulls';
/** A place where bands begin and end: a step at a position, or the end of the ways that end there. */
export type FlowNode = {
  id: string;
  kind: 'step' | 'rest' | 'conversion' | 'none';
  /** Position in `steps` of the answer; null for what is no single step. */
  step: number | null;
  column: number;
  conversions: number;
  nulls: number;
  /** Ways that begin here. */
  begins: number;
  x: number;
  y: number;
  height: number;
};

/** A band between two places; those that end in a conversion and those that do not are told apart. */
export type FlowLink = {
  id: string;
  from: string;
  to: string;
  kind: 'conversion' | 'none';
  amount: number;
  y0: number;
  y1: number;
  thickness: number;
};

export type Flow = {
  nodes: FlowNode[];
  links: FlowLink[];
  columns: number;
  width: number;
  height: number;
  rest: number;
};

type Band = { column: number; from: string; to: string; conversions: number; nulls: number };
type Options = { show: FlowShow; most?: number; width?: number; height?: number };

export const nodeWidth = 12;
const gap = 14;

/**
 * Places the flows of ways in columns. Steps beyond the `most` largest are told as one, so that nothing is lost; ways
 * that end leave their column upwards with a conversion and downwards without. Null where there is nothing to draw.
 */
export function arrangeFlow(flows: ConversionAttribution['flows'], options: Options): Flow | null {
  const { show, most = 9, width = 1080, height = 460 } = options;
  const { bands, rest } = collectBands(flows, { show, most });
  if (bands.size === 0) return null;
  const nodes = collectNodes(bands.values());
  const columns = Math.max(...[...nodes.values()].map(({ column }) => column)) + 1;
  const byColumn = Array.from({ length: columns }, (_, column) =>
    [...nodes.values()].filter((node) => node.column === column).toSorted(compareNodes),
  );
  const room = (column: FlowNode[]) => height - gap * (column.length - 1);
  const scale = Math.min(...byColumn.map((column) => room(column) / Math.max(1e-9, sumOf(column))));
  for (const [index, column] of byColumn.entries()) {
    let y = 0;
    for (const node of column) {
      node.x = columns === 1 ? 0 : (index / (columns - 1)) * (width - nodeWidth);
      node.y = y;
      node.height = amountOf(node) * scale;
      y += node.height + gap;
    }
  }

  return { nodes: byColumn.flat(), links: placeLinks(bands, { nodes, scale }), columns, width, height, rest };
}

function collectBands(flows: ConversionAttribution['flows'], { show, most }: { show: FlowShow; most: number }) {
  const wanted = flows.map((flow) => ({
    ...flow,
    conversions: show === 'nulls' ? 0 : flow.conversions,
    nulls: show === 'conversions' ? 0 : flow.nulls,
  }));
  const totals = new Map<number, number>();
  for (const { from, conversions, nulls } of wanted) totals.set(from, (totals.get(from) ?? 0) + conversions + nulls);
  const ranked = [...totals].filter(([, total]) => total > 0).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const shown = ranked.length > most ? ranked.slice(0, most - 1) : ranked;
  const known = new Set(shown.map(([step]) => step));
  const idAt = (step: number, column: number) => `${column}:${known.has(step) ? step : 'rest'}`;
  const bands = new Map<string, Band>();
  const add = (band: Band) => {
    if (band.conversions + band.nulls <= 0) return;
    const key = `${band.from}>${band.to}`;
    const before = bands.get(key);
    if (!before) return void bands.set(key, band);
    before.conversions += band.conversions;
    before.nulls += band.nulls;
  };
  for (const { position, from, to, conversions, nulls } of wanted) {
    const begin = { column: position, from: idAt(from, position) };
    if (to !== null) {
      add({ ...begin, to: idAt(to, position + 1), conversions, nulls });
      continue;
    }
    add({ ...begin, to: `${position + 1}:conversion`, conversions, nulls: 0 });
    add({ ...begin, to: `${position + 1}:none`, conversions: 0, nulls });
  }
  return { bands, rest: ranked.length - shown.length };
}

function collectNodes(bands: Iterable<Band>): Map<string, FlowNode> {
  const nodes = new Map<string, FlowNode>();
  const arriving = new Map<string, number>();
  const nodeOf = (id: string): FlowNode => {
    const known = nodes.get(id);
    if (known) return known;
    const [column = '0', name = ''] = id.split(':');
    const kind = name === 'conversion' || name === 'none' || name === 'rest' ? name : 'step';
    const step = kind === 'step' ? Number(name) : null;
    const place = { column: Number(column), conversions: 0, nulls: 0, begins: 0, x: 0, y: 0, height: 0 };
    const node: FlowNode = { id, kind, step, ...place };
    nodes.set(id, node);
    return node;
  };
  for (const { from, to, conversions, nulls } of bands) {
    const source = nodeOf(from);
    source.conversions += conversions;
    source.nulls += nulls;
    const target = nodeOf(to);
    arriving.set(to, (arriving.get(to) ?? 0) + conversions + nulls);
    if (target.kind === 'conversion' || target.kind === 'none') {
      target.conversions += conversions;
      target.nulls += nulls;
    }
  }
  for (const node of nodes.values()) {
    const left = amountOf(node) - (arriving.get(node.id) ?? 0);
    if (node.kind === 'step' || node.kind === 'rest') node.begins = Math.max(0, Math.round(left * 1e6) / 1e6);
  }
  return nodes;
}

/** Conversions leave at the top, ways without one at the bottom; between them the largest first, the rest last. */
function compareNodes(a: FlowNode, b: FlowNode): number {
  const order = { conversion: 0, step: 1, rest: 2, none: 3 } as const;
  return order[a.kind] - order[b.kind] || amountOf(b) - amountOf(a) || (a.step ?? 0) - (b.step ?? 0);
}

type Placed = { nodes: ReadonlyMap<string, FlowNode>; scale: number };

/** Bands leave and arrive in the order of the places they lead to and come from, so that they cross as little as can be. */
function placeLinks(bands: ReadonlyMap<string, Band>, { nodes, scale }: Placed): FlowLink[] {
  const yOf = (id: string) => nodes.get(id)?.y ?? 0;
  const links = [...bands.values()].flatMap(({ from, to, conversions, nulls }): FlowLink[] =>
    (['conversion', 'none'] as const).flatMap((kind) => {
      const amount = kind === 'conversion' ? conversions : nulls;
      if (amount <= 0) return [];
      return [{ id: `${from}>${to}:${kind}`, from, to, kind, amount, y0: 0, y1: 0, thickness: amount * scale }];
    }),
  );
  const used = new Map<string, number>();
  const take = (key: string, start: number, thickness: number) => {
    const y = used.get(key) ?? start;
    used.set(key, y + thickness);
    return y;
  };
  for (const link of links.toSorted((a, b) => yOf(a.to) - yOf(b.to) || a.kind.localeCompare(b.kind))) {
    link.y0 = take(`out ${link.from}`, yOf(link.from), link.thickness);
  }
  for (const link of links.toSorted((a, b) => yOf(a.from) - yOf(b.from) || a.kind.localeCompare(b.kind))) {
    link.y1 = take(`in ${link.to}`, yOf(link.to), link.thickness);
  }
  return links;
}

function amountOf(node: Pick<FlowNode, 'conversions' | 'nulls'>): number {
  return node.conversions + node.nulls;
}

function sumOf(nodes: readonly FlowNode[]): number {
  return nodes.reduce((sum, node) => sum + amountOf(node), 0);
}

/** The outline of a band between two places. */
export function bandPath(link: FlowLink, { nodes }: Pick<Flow, 'nodes'>): string {
  const from = nodes.find(({ id }) => id === link.from);
  const to = nodes.find(({ id }) => id === link.to);
  if (!from || !to) return '';
  const x0 = from.x + nodeWidth;
  const x1 = to.x;
  const bend = (x0 + x1) / 2;
  const thickness = Math.max(0.75, link.thickness);
  const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;

  return [
    `M${point(x0, link.y0)}`,
    `C${point(bend, link.y0)} ${point(bend, link.y1)} ${point(x1, link.y1)}`,
    `L${point(x1, link.y1 + thickness)}`,
    `C${point(bend, link.y1 + thickness)} ${point(bend, link.y0 + thickness)} ${point(x0, link.y0 + thickness)}`,
    'Z',
  ].join('');
}
