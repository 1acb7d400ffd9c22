import { formatsFor } from '../../../charts/format.ts';
import { exportColours, levelNames } from '../../../charts/levels.ts';
import { fix, forXml, shorten, svgInk, svgPicture, svgText } from '../../../charts/svg-parts.ts';
import { levelShape } from '../../../ui/level-mark.tsx';
import { sayCount } from '../count-words.ts';
import { drawLine } from './draw-line.ts';
import { thicknessOf } from './flow-elements.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.ts';
import { type GraphWords, labelOf, nameOfNode, sharePercent } from './graph-words.ts';
import type { GraphLayout, Point } from './lay-out-graph.ts';
import { sizeOf } from './node-sizes.ts';

type Picture = {
  model: GraphModel;
  layout: GraphLayout;
  rated: boolean;
  journeys: number;
  words: GraphWords;
  title: string;
  subtitle: string;
  basis: string;
};

const margin = 24;
const top = 92;

/** The graph as a picture of its own: title, lines with labels, steps with numbers, and what it rests on. */
export function drawGraphSvg({ model, layout, rated, journeys, words, title, subtitle, basis }: Picture): string {
  const placed = model.nodes.filter(({ id }) => id in layout.nodes);
  const boxes = new Map(placed.map((node) => [node.id, { ...layout.nodes[node.id]!, ...sizeOf(node, rated) }]));
  const lines = model.edges
    .filter(({ from, to }) => boxes.has(from) && boxes.has(to))
    .map((edge) => ({ edge, ...drawLine(edge, layout, boxes) }));
  const parts = [
    `<defs><marker id="arrow" viewBox="0 0 10 10" refX="8.5" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0 L10,5 L0,10 Z" fill="${svgInk.quiet}"/></marker></defs>`,
    `<g transform="translate(${margin},${top})">`,
    ...lines.map(
      ({ edge, path }) =>
        `<path d="${path}" fill="none" stroke="#8f8879" stroke-width="${fix(thicknessOf(edge, journeys))}"${edge.kind === 'follow' ? '' : ' stroke-dasharray="2 5" stroke-linecap="round"'} marker-end="url(#arrow)"/>`,
    ),
    ...lines.flatMap(({ edge, label }) => drawLabel(edge, label, words)),
    ...placed.flatMap((node) => drawNode(node, { box: boxes.get(node.id)!, rated, words })),
    '</g>',
  ];
  // Titles are wider than narrow graphs.
  const width = Math.max(layout.width + 2 * margin, 760);
  return svgPicture({
    width,
    height: layout.height + top + 60,
    title: shorten(title, Math.floor(width / 11)),
    subtitle: shorten(subtitle, Math.floor(width / 7)),
    basis: shorten(basis, Math.floor(width / 6)),
    parts,
  });
}

function drawLabel(edge: GraphEdge, { x, y }: Point, { language }: GraphWords): string[] {
  const label = labelOf(edge, language);
  const width = Math.max(...label.map((line) => line.length)) * 6.6 + 8;
  const height = label.length * 14 + 3;
  return [
    `<rect x="${fix(x - width / 2)}" y="${fix(y - height / 2)}" width="${fix(width)}" height="${height}" rx="4" fill="${svgInk.paper}"/>`,
    ...label.map((line, index) =>
      svgText(x, y + (index - (label.length - 1) / 2) * 14 + 4, line, {
        size: 11,
        anchor: 'middle',
        weight: index === 0 ? 600 : 400,
        fill: index === 0 ? svgInk.ink : svgInk.quiet,
      }),
    ),
  ];
}

type Box = Point & { width: number; height: number };
type NodeOptions = { box: Box; rated: boolean; words: GraphWords };

function drawNode(node: GraphNode, { box, rated, words }: NodeOptions): string[] {
  const { x, y, width, height } = box;
  const round = node.kind === 'step' || node.kind === 'rest' ? 10 : height / 2;
  const dashes = node.kind === 'rest' ? ' stroke-dasharray="4 3"' : '';
  const frame = `<rect x="${fix(x)}" y="${fix(y)}" width="${width}" height="${height}" rx="${round}" fill="#ffffff" stroke="#8f8879"${dashes}/>`;
  const name = `<title>${forXml(nameOfNode(node, words))}</title>`;
  return [`<g>${name}${frame}`, ...drawWords(node, { box, rated, words }), '</g>'];
}

function drawWords(node: GraphNode, { box, rated, words }: NodeOptions): string[] {
  const { t, language } = words;
  const formats = formatsFor(language);
  const { x, y, width, height } = box;
  const quiet = { size: 11.5, fill: svgInk.quiet };
  if (node.kind !== 'step') {
    const middle = x + width / 2;
    const lines =
      node.kind === 'rest'
        ? [
            sayCount('steps', node.steps.length, words),
            t('graph.passing', { transitions: sayCount('transitions', node.passing, words) }),
          ]
        : [sayCount('ways', node.journeys, words)];
    const first = y + height / 2 - ((lines.length + 1) * 15) / 2 + 12;
    return [
      svgText(middle, first, nameOfNode(node, words), { size: 12.5, weight: 650, anchor: 'middle' }),
      ...lines.map((line, index) => svgText(middle, first + 15 * (index + 1), line, { ...quiet, anchor: 'middle' })),
    ];
  }
  const { visit, step, customerShare, hiddenIn, hiddenOut } = node;
  const share = t('graph.ofCustomers', { share: sharePercent(customerShare, language) });
  const parts = [
    ...wrap(step.name, 27).map((line, index) =>
      svgText(x + 10, y + 20 + index * 16, line, { size: 12.5, weight: 600 }),
    ),
    svgText(x + 10, y + 54, formats.count(visit.interactions), { size: 12, weight: 600 }),
    svgText(x + width - 10, y + 54, share, { ...quiet, anchor: 'end' }),
  ];
  const all = visit.ratings.disappointing + visit.ratings.ok + visit.ratings.delighting;
  if (rated && all > 0) {
    const said = levelNames.map((level) => ({ level, text: formats.percent(visit.ratings[level] / all) }));
    parts.push(
      ...said.map(({ level, text }, index) =>
        svgText(x + 10 + (index * (width - 20)) / 2, y + 74, `${levelShape(level)} ${text}`, {
          size: 11,
          fill: exportColours[level],
          weight: 600,
          anchor: index === 0 ? 'start' : index === 1 ? 'middle' : 'end',
        }),
      ),
    );
  }
  if (hiddenIn + hiddenOut > 0) {
    const hidden = t('graph.hidden', { arrivals: formats.count(hiddenIn), departures: formats.count(hiddenOut) });
    parts.push(svgText(x + 10, y + height - 9, hidden, { size: 10.5, fill: svgInk.quiet }));
  }
  return parts;
}

/** Two lines at most, broken between words where that is possible. */
function wrap(name: string, length: number): string[] {
  if (name.length <= length) return [name];
  const space = name.lastIndexOf(' ', length);
  const at = space > length / 2 ? space : length;
  return [name.slice(0, at), shorten(name.slice(at).trim(), length)];
}
