import { checkHelp } from './check-help.ts';
import { checkImages } from './check-images.ts';
import { checkLinks } from './check-links.ts';
import { compareLanguages } from './compare-languages.ts';
import { readTexts } from './read-texts.ts';

/** What is wrong with the texts below a folder, one line each; empty when all is well. */
export async function findGuideFaults(root: string): Promise<string[]> {
  const texts = await readTexts(root);
  return [
    ...(await checkLinks(root, texts)),
    ...(await checkImages(root)),
    ...compareLanguages(texts),
    ...checkHelp(texts),
  ];
}
