import { withoutHelp } from '../../../packages/web/src/features/guide/help/without-help.ts';
import { helpKeys } from '../../../packages/web/src/features/guide/text/help-key.ts';
import { guideParts } from '../../../packages/web/src/features/guide/text/parts.ts';
import { type ProjectText, placeInGuide } from './read-texts.ts';

/** Whether each topic says what it is, and each page has exactly one help. */
export function checkHelp(texts: readonly ProjectText[]): string[] {
  const faults: string[] = [];
  const helped = new Map<string, string>();
  for (const text of texts) {
    const place = placeInGuide(text);
    if (!place) continue;
    const { topic, file } = text;
    if (topic.title === '') faults.push(`${file}: no title`);
    if (topic.summary.length === 0) faults.push(`${file}: no first paragraph to sum it up`);
    if (!guideParts.some((part) => part === topic.part)) faults.push(`${file}: ${topic.part} is no part of the guide`);
    for (const page of [topic.pages, ...topic.sections.map(({ pages }) => pages)].flat()) {
      const key = `${place.language} ${page}`;
      const other = helped.get(key);
      if (!helpKeys.some((known) => known === page)) faults.push(`${file}: ${page} is no page to help with`);
      else if (other !== undefined) faults.push(`${file}: helps with ${page}, as ${other} does`);
      helped.set(key, file);
    }
  }
  return [...faults, ...findUnhelped([...helped.keys()])];
}

function findUnhelped(helped: readonly string[]): string[] {
  if (helped.length === 0) return [];
  return ['de', 'en'].flatMap((language) =>
    helpKeys.flatMap((page) => {
      const hasHelp = helped.includes(`${language} ${page}`);
      if (withoutHelp.includes(page)) return hasHelp ? [`${page}: has a help and is listed as without one`] : [];
      return hasHelp ? [] : [`${page}: no text of docs/guide/${language} helps with this page`];
    }),
  );
}
