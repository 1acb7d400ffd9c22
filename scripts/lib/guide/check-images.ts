import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const mostBytes = 150_000;
/** One for each page that the guide explains at length; they are carried with every release. */
const mostPerLanguage = 10;

/** Pictures of the guide stay few and small, and each language has the same ones. */
export async function checkImages(root: string): Promise<string[]> {
  const folder = join(root, 'docs/guide/images');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.png')).sort();
  const faults: string[] = [];
  for (const name of names) {
    const { size } = await stat(join(folder, name));
    if (size > mostBytes) faults.push(`docs/guide/images/${name}: ${size} bytes, more than ${mostBytes}`);
  }
  const of = (language: string) =>
    names.filter((name) => name.endsWith(`-${language}.png`)).map((name) => name.slice(0, -`-${language}.png`.length));
  const german = of('de');
  const english = of('en');
  for (const name of german)
    if (!english.includes(name)) faults.push(`docs/guide/images/${name}-de.png: not in English`);
  for (const name of english)
    if (!german.includes(name)) faults.push(`docs/guide/images/${name}-en.png: not in German`);
  if (german.length > mostPerLanguage) faults.push(`docs/guide/images: more than ${mostPerLanguage} for a language`);
  return faults;
}
