import type { MapFileFormat, mapFilePapers } from '@anklang/domain';
import { writeCjml } from './cjml/write-cjml.ts';
import { drawMap } from './draw/draw-map.ts';
import { papers } from './draw/paper.ts';
import { type MapToFile, prepareMap } from './draw/prepare-map.ts';
import { loadFonts } from './fonts/fonts.ts';
import { writeMermaid } from './mermaid/write-mermaid.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { writePptx } from './pptx/write-pptx.ts';
import { writeSvg } from './svg/write-svg.ts';
import { sheetsOfMap } from './xlsx/sheets-of-map.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

type Wanted = { format: MapFileFormat; paper: (typeof mapFilePapers)[number] };

/** The bytes or the text of a journey as a file. */
export async function exportMap(file: MapToFile, { format, paper }: Wanted): Promise<Buffer | string> {
  if (format === 'xlsx') return writeWorkbook(sheetsOfMap(file));
  if (format === 'mermaid') return writeMermaid(file);
  if (format === 'cjml') return writeCjml(file);

  const fonts = loadFonts();
  const on = { svg: papers.picture, pdf: papers[paper], pptx: papers.slide }[format];
  const pages = drawMap(prepareMap(file), { paper: on, measure: fonts.measure });
  const about = { fonts, title: file.name, language: file.words.language, date: new Date(file.date) };
  if (format === 'pdf') return writePdf(pages, about);
  if (format === 'pptx') return writePptx(pages, about);
  return writeSvg(pages[0]!, about);
}
