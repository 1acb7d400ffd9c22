import { Graph, layout } from '@dagrejs/dagre';

export type Point = { x: number; y: number };
type Box = Point & { width: number; height: number };
type LaidEdge = { points: Point[]; label: Point };

/** Where everything stands: nodes by their top left corner, lines by the points they run through. */
export type GraphLayout = {
  nodes: Record<string, Point>;
  edges: Record<string, LaidEdge>;
  width: number;
  height: number;
};

export type LayoutRequest = {
  nodes: { id: string; width: number; height: number }[];
  edges: { id: string; from: string; to: string; count: number; label: { width: number; height: number } }[];
  /** The picture before: what stood left or above is put in first, so that it tends to stay there. */
  before: Record<string, Point> | null;
};

/** Beyond this many lines the layout follows the strongest; the others are drawn straight between their steps. */
const layoutLimit = 140;

/** Room between parts that no line joins. */
const gap = 28;

/**
 * Layers from top to bottom along the strongest ways, with room for every label; what no line leads to stands in rows
 * below. The same request, the same picture.
 */
export function layOutGraph({ nodes, edges, before }: LayoutRequest): GraphLayout {
  const strongest = edges.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, layoutLimit);
  const joined = new Set(strongest.flatMap(({ from, to }) => [from, to]));
  const placed = layOutJoined(
    inOrder(
      nodes.filter(({ id }) => joined.has(id)),
      before,
    ),
    strongest,
  );
  return placeBelow(
    placed,
    nodes.filter(({ id }) => !joined.has(id)),
  );
}

/** dagre knows five ways to straighten lines; which is best shows only on the picture. Beyond this only the first is tried. */
const alignments = [undefined, 'UL', 'UR', 'DL', 'DR'] as const;
const triesUpTo = 32;

/** Of the pictures that can be made, the one with the shortest lines, long ones counting by how often they are taken. */
function layOutJoined(nodes: LayoutRequest['nodes'], edges: LayoutRequest['edges']): GraphLayout {
  const tried = edges.length > triesUpTo ? alignments.slice(0, 1) : alignments;
  const pictures = tried.map((align) => layOutOnce(nodes, edges, align));
  const lengths = pictures.map((picture) => lengthOf(picture, edges));
  return pictures[lengths.indexOf(Math.min(...lengths))]!;
}

type Alignment = (typeof alignments)[number];

function layOutOnce(nodes: LayoutRequest['nodes'], edges: LayoutRequest['edges'], align: Alignment): GraphLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 28,
    edgesep: 14,
    ranksep: 30,
    rankalign: 'top',
    ...(align ? { align } : {}),
  });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  const most = edges[0]?.count ?? 1;
  for (const { id, from, to, count, label } of edges) {
    const weight = 1 + Math.round((count / most) * 40);
    graph.setEdge(from, to, { weight, minlen: 1, labelpos: 'c', ...label }, id);
  }
  layout(graph);

  const placed: GraphLayout = { nodes: {}, edges: {}, width: 0, height: 0 };
  const boxes = new Map<string, Box>();
  for (const { id, width, height } of nodes) {
    const { x, y } = graph.node(id) as Point;
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    boxes.set(id, box);
    placed.nodes[id] = { x: box.x, y: box.y };
    placed.width = Math.max(placed.width, box.x + width);
    placed.height = Math.max(placed.height, box.y + height);
  }
  for (const { id, from, to } of edges) {
    const edge = graph.edge({ v: from, w: to, name: id }) as { points: Point[] } & Point;
    const points = edge.points.map(({ x, y }) => ({ x, y }));
    placed.edges[id] = {
      points: fromFaceToFace(points, boxes.get(from)!, boxes.get(to)!),
      label: { x: edge.x, y: edge.y },
    };
    for (const { x } of points) placed.width = Math.max(placed.width, x);
  }
  return placed;
}

/** Lines leave and reach a step at its lower or upper face, never at its sides, where they would run along it. */
function fromFaceToFace(points: Point[], from: Box, to: Box): Point[] {
  const inner = points.slice(1, -1);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return points;
  return [faceOf(from, first), ...inner, faceOf(to, last)];
}

function faceOf(box: Box, towards: Point): Point {
  const x = Math.min(box.x + box.width - 14, Math.max(box.x + 14, towards.x));
  return { x, y: towards.y > box.y + box.height / 2 ? box.y + box.height : box.y };
}

function lengthOf({ edges: laid }: GraphLayout, edges: LayoutRequest['edges']): number {
  let sum = 0;
  for (const { id, count } of edges) {
    const { points } = laid[id]!;
    let length = 0;
    for (let i = 1; i < points.length; i++) {
      length += Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
    }
    sum += length * count;
  }
  return sum;
}

/** Rows as wide as the picture above them, or as wide as a few stand well beside each other. */
function placeBelow(placed: GraphLayout, nodes: LayoutRequest['nodes']): GraphLayout {
  const rowEnd = Math.max(placed.width, 900);
  let x = 0;
  let y = placed.height === 0 ? 0 : placed.height + 2 * gap;
  let rowHeight = 0;
  for (const { id, width, height } of nodes) {
    if (x > 0 && x + width > rowEnd) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    placed.nodes[id] = { x, y };
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
    placed.width = Math.max(placed.width, x - gap);
    placed.height = Math.max(placed.height, y + height);
  }
  return placed;
}

function inOrder<T extends { id: string }>(nodes: readonly T[], before: LayoutRequest['before']): T[] {
  if (!before) return [...nodes];
  const place = (id: string) => before[id] ?? { x: Number.MAX_SAFE_INTEGER, y: Number.MAX_SAFE_INTEGER };
  return nodes.toSorted((a, b) => place(a.id).y - place(b.id).y || place(a.id).x - place(b.id).x);
}
