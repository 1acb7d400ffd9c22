import PDFDocument from 'pdfkit';
import type { FontFile } from '../fonts/fonts.ts';

export type Pdf = PDFKit.PDFDocument;

/** An empty document and the bytes it will be. */
export function createPdf(about: { title: string; language: string; date: Date; files: readonly FontFile[] }): {
  document: Pdf;
  done: Promise<Buffer>;
} {
  const { title, language, date, files } = about;
  const document = new PDFDocument({
    ...{ autoFirstPage: false, tagged: true, lang: language, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: title, Creator: 'Anklang', Producer: 'Anklang', CreationDate: date, ModDate: date },
  });
  for (const { key, bytes } of files) document.registerFont(key, bytes);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  return { document, done };
}
