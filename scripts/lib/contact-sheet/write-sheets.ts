import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

export type Picture = { look: string; address: string; file: string; note: string };

const perSheet = 8;

/** One page with all pictures, and pictures of eight at a time that can be looked at one after the other. */
export async function writeSheets(browser: Browser, asked: { folder: string; pictures: readonly Picture[] }) {
  const { folder, pictures } = asked;
  await writeFile(join(folder, 'index.html'), sheet(pictures, 300));
  for (const [look, ofLook] of Map.groupBy(pictures, (picture) => picture.look)) {
    const isNarrow = look.endsWith('390');
    for (let begin = 0; begin < ofLook.length; begin += perSheet) {
      const name = join(folder, `sheet-${look}-${String(begin / perSheet + 1).padStart(2, '0')}`);
      await writeFile(`${name}.html`, sheet(ofLook.slice(begin, begin + perSheet), isNarrow ? 240 : 480));
      const page = await browser.newPage({ viewport: { width: isNarrow ? 2100 : 2040, height: 600 } });
      await page.goto(pathToFileURL(`${name}.html`).href);
      await page.screenshot({ path: `${name}.png`, fullPage: true });
      await page.close();
    }
  }
}

function sheet(pictures: readonly Picture[], width: number): string {
  const figures = pictures.map(
    ({ look, address, file, note }) =>
      `<figure><a href="${file}"><img src="${file}" width="${width}" alt=""></a><figcaption>${look} ${escapeText(address)} ${escapeText(note)}</figcaption></figure>`,
  );
  const style = `body{font:13px sans-serif;display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#ccc}figure{margin:0;width:${width}px}img{display:block}figcaption{overflow-wrap:anywhere}`;
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${figures.join('')}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
