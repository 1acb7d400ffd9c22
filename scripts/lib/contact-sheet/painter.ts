import { join } from 'node:path';
import type { Visitor } from '../../../e2e/support/visitor.ts';
import { lookAtPage } from './look-at-page.ts';
import type { Picture } from './write-sheets.ts';

type Easel = { folder: string; look: string; fullPage: boolean; pictures: Picture[]; report: string[] };

/** Paints one address after the other in one look; `named` is what the picture is called by. */
export function painter({ page, troubles }: Visitor, { folder, look, fullPage, pictures, report }: Easel) {
  return async (address: string, named = address): Promise<void> => {
    const name = named.replace(/[^a-z0-9]+/gi, '-') || 'overview';
    const { stood, faults } = await lookAtPage(page, address);
    const seen = [...faults, ...troubles.splice(0)];
    const file = `${look}/${name}.png`;
    await page.screenshot({ path: join(folder, file), fullPage });
    const note = `${Math.round(stood)} ms`;
    pictures.push({ look, address: named, file, note });
    report.push(`${look} ${named || '/'} ${note}: ${seen.join(' · ') || 'well'}`);
  };
}
