import { exportColours } from '../../../charts/levels.ts';
import { fix, shorten, svgInk, svgPicture, svgRect, svgText } from '../../../charts/svg-parts.ts';
import { bandPath, type Flow, type FlowNode, nodeWidth } from './arrange-flow.ts';

export type FlowSvgWords = {
  title: string;
  subtitle: string;
  basis: string;
  conversion: string;
  none: string;
  position: (position: number) => string;
  name: (node: FlowNode) => string;
  formatCount: (count: number) => string;
};

const left = 24;
const top = 150;
const right = 150;
const colours = { conversion: exportColours.delighting, none: exportColours.ok } as const;
const fills = { step: '#3d4b86', rest: svgInk.quiet, ...colours } as const;

/** The flow picture for outside: colours and words of its own, nothing from the page. */
export function drawFlowSvg(flow: Flow, words: FlowSvgWords): string {
  const parts = [
    svgRect({ x: left, y: 92, width: 14, height: 12 }, colours.conversion),
    svgText(left + 20, 103, words.conversion, { size: 13 }),
    svgRect({ x: left + 180, y: 92, width: 14, height: 12 }, colours.none),
    svgText(left + 200, 103, words.none, { size: 13 }),
    ...Array.from({ length: flow.columns - 1 }, (_, column) =>
      svgText(
        left + (column / Math.max(1, flow.columns - 1)) * (flow.width - nodeWidth),
        top - 14,
        words.position(column + 1),
        {
          size: 12,
          fill: svgInk.quiet,
        },
      ),
    ),
    `<g transform="translate(${left} ${top})">`,
    ...flow.links.map((link) => `<path d="${bandPath(link, flow)}" fill="${colours[link.kind]}" fill-opacity="0.4"/>`),
    ...flow.nodes.flatMap((node) => drawNode(node, words)),
    '</g>',
  ];

  return svgPicture({ ...words, width: flow.width + left + right, height: top + flow.height + 64, parts });
}

function drawNode(node: FlowNode, words: FlowSvgWords): string[] {
  const height = Math.max(2, node.height);
  const label = `${shorten(words.name(node), 18)} ${words.formatCount(node.conversions + node.nulls)}`;
  return [
    `<rect x="${fix(node.x)}" y="${fix(node.y)}" width="${nodeWidth}" height="${fix(height)}" rx="2" fill="${fills[node.kind]}"/>`,
    svgText(node.x + nodeWidth + 5, node.y + height / 2 + 4, label, { size: 12 }),
  ];
}
