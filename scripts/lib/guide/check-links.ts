import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { places } from '../../../packages/web/src/app/navigation.ts';
import { collectLinks } from '../../../packages/web/src/features/guide/text/collect-links.ts';
import { readLink } from '../../../packages/web/src/features/guide/text/read-link.ts';
import { type ProjectText, placeInGuide } from './read-texts.ts';

/** Files, sections and places that links lead to and that are not there. */
export async function checkLinks(root: string, texts: readonly ProjectText[]): Promise<string[]> {
  const faults: string[] = [];
  for (const text of texts) {
    const { links, html } = collectLinks(text.markdown);
    for (const { href } of links) {
      const fault = await followLink(root, { href, text, texts });
      if (fault !== null) faults.push(`${text.file}: ${href} ${fault}`);
    }
    if (placeInGuide(text)) faults.push(...html.map((tag) => `${text.file}: ${tag} is HTML, which is not understood`));
  }
  return faults;
}

type Link = { href: string; text: ProjectText; texts: readonly ProjectText[] };

async function followLink(root: string, { href, text, texts }: Link): Promise<string | null> {
  const link = readLink(href, text.file);
  if (link.kind === 'web') return null;
  if (link.kind === 'place') return Object.hasOwn(places, link.place) ? null : 'is no place of the application';
  const exists = await stat(join(root, link.file)).then(
    () => true,
    () => false,
  );
  if (!exists) return 'leads to no file';
  if (link.anchor === '') return null;
  const target = texts.find(({ file }) => file === link.file);
  const isThere = target?.topic.sections.some(({ anchor }) => anchor === link.anchor) ?? false;
  return isThere ? null : 'leads to no section';
}
