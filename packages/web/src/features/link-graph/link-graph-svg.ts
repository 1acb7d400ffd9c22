import type { LinkGraphRow } from '@anklang/domain';
import { exportColours } from '../../charts/levels.ts';
import { fix, shorten, svgInk, svgPicture, svgText } from '../../charts/svg-parts.ts';
import { box, dashes, type LinkPicture, widthOf } from './lay-out-links.ts';

type Words = { title: string; subtitle: string; basis: string };

const margin = 24;
const top = 92;

/** The picture of links to take along: what its title finds, boxes, lines, and what it rests on. */
export function drawLinksSvg({ nodes, links, layout }: LinkPicture, words: Words): string {
  const most = Math.max(0, ...links.map(({ row }) => row.seen?.customers ?? 0));
  // Titles are wider than narrow pictures.
  const width = Math.max(layout.width + 2 * margin, 760);
  const parts = [
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5 8 4 0 7.5Z" fill="context-stroke"/></marker></defs>',
    `<g transform="translate(${margin},${top})">`,
    ...links.map(({ id, row }) => drawLink(row, layout.edges[id]?.points ?? [], most)),
    ...nodes.flatMap(({ id, name, department }) => drawNode(layout.nodes[id] ?? { x: 0, y: 0 }, name, department)),
    '</g>',
  ];
  return svgPicture({
    width,
    height: layout.height + top + 60,
    title: shorten(words.title, Math.floor(width / 11)),
    subtitle: shorten(words.subtitle, Math.floor(width / 7)),
    basis: shorten(words.basis, Math.floor(width / 6)),
    parts,
  });
}

type Point = { x: number; y: number };

function drawLink(row: LinkGraphRow, points: readonly Point[], most: number): string {
  if (points.length === 0) return '';
  const colour = row.declared?.level ? exportColours[row.declared.level] : svgInk.quiet;
  const dash = dashes[row.verdict];
  const path = points.map(({ x, y }) => `${fix(x)} ${fix(y)}`).join('L');
  return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="${fix(widthOf(row, most))}"${dash ? ` stroke-dasharray="${dash}"` : ''} stroke-linecap="round" stroke-linejoin="round" marker-end="url(#arrow)"/>`;
}

function drawNode({ x, y }: Point, name: string, department: string | null): string[] {
  return [
    `<rect x="${fix(x)}" y="${fix(y)}" width="${box.width}" height="${box.height}" rx="6" fill="${svgInk.paper}" stroke="${svgInk.line}"/>`,
    svgText(x + 10, y + (department ? 26 : 35), shorten(name, 25), { size: 13, weight: 600 }),
    ...(department ? [svgText(x + 10, y + 44, shorten(department, 28), { size: 11, fill: svgInk.quiet })] : []),
  ];
}
