import type { Topic } from '../../../packages/web/src/features/guide/text/read-topic.ts';
import { type ProjectText, placeInGuide } from './read-texts.ts';

/** Topics that one language lacks, and those whose headings or comments differ. */
export function compareLanguages(texts: readonly ProjectText[]): string[] {
  const faults: string[] = [];
  for (const german of topicsIn(texts, 'de').values()) {
    const name = placeInGuide(german)?.name ?? '';
    const english = topicsIn(texts, 'en').get(name);
    if (!english) faults.push(`${german.file}: not in English`);
    else faults.push(...differences(german.topic, english.topic).map((what) => `${english.file}: ${what}`));
  }
  for (const [name, { file }] of topicsIn(texts, 'en')) {
    if (!topicsIn(texts, 'de').has(name)) faults.push(`${file}: not in German`);
  }
  return faults;
}

function topicsIn(texts: readonly ProjectText[], language: 'de' | 'en'): Map<string, ProjectText> {
  const found = new Map<string, ProjectText>();
  for (const text of texts) {
    const place = placeInGuide(text);
    if (place?.language === language) found.set(place.name, text);
  }
  return found;
}

function differences(german: Topic, english: Topic): string[] {
  const faults: string[] = [];
  const outline = ({ sections }: Topic) => sections.map(({ depth }) => '#'.repeat(depth)).join(' ');
  const helped = ({ pages, sections }: Topic) => [pages, ...sections.map((section) => section.pages)].join('; ');
  if (outline(german) !== outline(english)) {
    faults.push(`headings ${outline(english)}, in German ${outline(german)}`);
  } else if (helped(german) !== helped(english)) {
    faults.push(`helps with ${helped(english)}, in German with ${helped(german)}`);
  }
  if (german.part !== english.part || german.order !== english.order) {
    faults.push(`part ${english.part} ${english.order}, in German ${german.part} ${german.order}`);
  }
  return faults;
}
