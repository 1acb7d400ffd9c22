import type { Page, Shape, TextShape } from '../draw/shapes.ts';
import type { FontFile, Fonts } from '../fonts/fonts.ts';
import { drawShape } from './draw-shape.ts';
import { createPdf, type Pdf } from './pdf-document.ts';
import { type Contents, structureOf } from './structure-of.ts';

/** Pages for print. Tagged: title, paragraphs, a table of steps and lanes for each page, the curve in words. */
export function writePdf(
  pages: readonly Page[],
  about: { fonts: Fonts; title: string; language: string; date: Date },
): Promise<Buffer> {
  const { fonts, title, language, date } = about;
  const { document, done } = createPdf({ title, language, date, files: usedFiles(pages, fonts) });
  const parts = pages.flatMap((page) => {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    return structureOf(document, page, writePage(document, page, fonts));
  });
  document.addStructure(document.struct('Document', { title, lang: language }, parts));
  document.end();
  return done;
}

function usedFiles(pages: readonly Page[], fonts: Fonts): FontFile[] {
  const used = new Set<FontFile>(fonts.runsOf(' ', 400).map(({ file }) => file));
  for (const shape of pages.flatMap((page) => page.shapes)) {
    if (shape.kind !== 'text') continue;
    for (const line of shape.lines) for (const { file } of fonts.runsOf(line, shape.font.weight)) used.add(file);
  }
  return [...used];
}

const tags = { title: 'H1', paragraph: 'P', step: 'TH', lane: 'TH', cell: 'TD', item: 'LBody', running: '' } as const;

/** Draws a page and keeps what it drew by what it is. */
function writePage(document: Pdf, page: Page, fonts: Fonts): Contents {
  const contents: Contents = { texts: [], curve: [] };
  for (const shape of page.shapes) {
    if (shape.kind === 'text') writeText(document, { shape, fonts, contents });
    else writeDrawing(document, shape, contents);
  }
  return contents;
}

function writeText(document: Pdf, text: { shape: TextShape; fonts: Fonts; contents: Contents }): void {
  const { shape, fonts, contents } = text;
  if (shape.part.kind === 'running') {
    document.markContent('Artifact', { type: 'Layout' });
    drawShape(document, shape, fonts);
    document.endMarkedContent();
    return;
  }
  const content = document.markStructureContent(tags[shape.part.kind]);
  drawShape(document, shape, fonts);
  document.endMarkedContent();
  contents.texts.push({ part: shape.part, content });
}

function writeDrawing(document: Pdf, shape: Exclude<Shape, TextShape>, contents: Contents): void {
  if (shape.of === 'curve') contents.curve.push(document.markStructureContent('Figure'));
  else document.markContent('Artifact', { type: 'Layout' });
  drawShape(document, shape, null);
  document.endMarkedContent();
}
