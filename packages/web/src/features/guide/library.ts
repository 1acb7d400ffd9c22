import type { Language } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { type GuidePart, guideParts } from './text/parts.ts';
import { readTopic, type Topic } from './text/read-topic.ts';

/** A text one can read in the application. */
export type GuideText = {
  /** Its part of the address. */
  id: string;
  /** From the root of the project. */
  file: string;
  language: Language;
  part: GuidePart;
  topic: Topic;
};

const root = '../../../../../';
const guide = import.meta.glob<string>('../../../../../docs/guide/{de,en}/*.md', { query: '?raw', import: 'default' });
/** Written once, in English: how numbers are computed, formats, settings. */
const described = import.meta.glob<string>(
  [
    '../../../../../docs/numbers/*.md',
    '../../../../../docs/formats/*.md',
    '../../../../../docs/glossary.md',
    '../../../../../docs/configuration.md',
  ],
  { query: '?raw', import: 'default' },
);

/** All texts for readers of a language, in the order in which they are offered. */
export function guideOf(language: Language) {
  return queryOptions({
    queryKey: ['guide', language],
    queryFn: () => loadGuide(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export async function loadGuide(language: Language): Promise<GuideText[]> {
  const own = Object.entries(guide).filter(([path]) => path.startsWith(`${root}docs/guide/${language}/`));
  const texts = await Promise.all([
    ...own.map(([path, load]) => loadText(path, { load, language })),
    ...Object.entries(described).map(([path, load]) => loadText(path, { load, language: 'en' })),
  ]);
  return texts.sort(compareTexts);
}

type Source = { load: () => Promise<string>; language: Language };

async function loadText(path: string, { load, language }: Source): Promise<GuideText> {
  const file = path.slice(root.length);
  const topic = readTopic(await load());
  return { id: idOf(file), file, language, part: partOf(file, topic), topic };
}

/** The address of a text: a topic by its name, other documents by their path. */
export function idOf(file: string): string {
  const name = file.replace(/^docs\//, '').replace(/\.md$/, '');
  const topic = /^guide\/(?:de|en)\/(.+)$/.exec(name)?.[1];
  return topic ?? `docs-${name.replaceAll('/', '-')}`;
}

function partOf(file: string, topic: Topic): GuidePart {
  const said = guideParts.find((part) => part === topic.part);
  return said ?? (file.startsWith('docs/numbers/') ? 'numbers' : 'reference');
}

const last = 1000;

function compareTexts(one: GuideText, other: GuideText): number {
  return (
    guideParts.indexOf(one.part) - guideParts.indexOf(other.part) ||
    Number(isDescribed(one)) - Number(isDescribed(other)) ||
    (one.topic.order ?? last) - (other.topic.order ?? last) ||
    one.topic.title.localeCompare(other.topic.title)
  );
}

/** Not written for the guide, but worth reading there. */
function isDescribed({ file }: GuideText): boolean {
  return !file.startsWith('docs/guide/');
}
