import type { Page, Part } from '../draw/shapes.ts';
import type { Pdf } from './pdf-document.ts';

type Content = ReturnType<Pdf['markStructureContent']>;
type Element = ReturnType<Pdf['struct']>;

/** What was drawn on a page, by what it is. */
export type Contents = { texts: { part: Part; content: Content }[]; curve: Content[] };

/** The order in which a page is read out: what stands above, the table, the curve in words, lists. */
export function structureOf(document: Pdf, page: Page, { texts, curve }: Contents): Element[] {
  const of = <K extends Part['kind']>(...kinds: K[]) =>
    texts.filter((text): text is { part: Extract<Part, { kind: K }>; content: Content } =>
      kinds.includes(text.part.kind as K),
    );
  const above = of('title', 'paragraph').map(({ part, content }) =>
    document.struct(part.kind === 'title' ? 'H1' : 'P', {}, content),
  );
  const items = of('item').map(({ content }) => document.struct('LI', {}, [document.struct('LBody', {}, content)]));
  return [
    ...above,
    ...(page.lanes.length > 0 || of('step').length > 0 ? [tableOf(document, page, texts)] : []),
    ...(curve.length > 0 ? [document.struct('Figure', { alt: page.curve ?? '', ...boxOf(page) }, curve)] : []),
    ...(items.length > 0 ? [document.struct('L', {}, items)] : []),
  ];
}

function tableOf(document: Pdf, page: Page, texts: Contents['texts']): Element {
  const contentsOf = (fits: (part: Part) => boolean) =>
    texts.filter(({ part }) => fits(part)).map(({ content }) => content);
  const head = page.steps.map((step) => {
    const contents = contentsOf((part) => part.kind === 'step' && part.step === step);
    return document.struct('TH', scope('Column'), contents);
  });
  const rows = page.lanes.map((lane) => {
    const name = contentsOf((part) => part.kind === 'lane' && part.lane === lane);
    const cells = page.steps.map((step) => {
      const contents = contentsOf((part) => part.kind === 'cell' && part.lane === lane && part.step === step);
      return document.struct('TD', {}, contents);
    });
    return document.struct('TR', {}, [document.struct('TH', scope('Row'), name), ...cells]);
  });
  return document.struct('Table', {}, [document.struct('TR', {}, [document.struct('TD', {}, []), ...head]), ...rows]);
}

/** Which cells a head is for; the library knows it, its types do not. */
function scope(of: 'Column' | 'Row'): object {
  return { scope: of };
}

/** Where on the page the curve stands. */
function boxOf(page: Page): { bbox?: [number, number, number, number] } {
  const points = page.shapes.flatMap((shape) => {
    if (shape.kind === 'text' || shape.of !== 'curve') return [];
    if (shape.kind === 'line') return shape.points;
    if (shape.kind === 'mark') return [[shape.x, shape.y] as const];
    return [[shape.x, shape.y] as const, [shape.x + shape.width, shape.y + shape.height] as const];
  });
  if (points.length === 0) return {};
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { bbox: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}
