import { foldText, type Language, searchWords } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { type GuideText, loadGuide } from '../library.ts';
import { plainText } from '../text/plain-text.ts';

/** A topic, or one of its sections, as the search knows it. */
export type HelpEntry = {
  id: string;
  anchor: string;
  title: string;
  /** Of the topic, where it is not the title itself. */
  within: string;
  foldedTitle: string;
  foldedText: string;
};

/** Made when somebody searches for the first time in a language. */
export function helpIndexOf(language: Language) {
  return queryOptions({
    queryKey: ['guide', language, 'index'],
    queryFn: async () => indexTexts(await loadGuide(language)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function indexTexts(texts: readonly GuideText[]): HelpEntry[] {
  return texts.flatMap(({ id, topic }) => {
    const whole = { anchor: '', title: topic.title, within: '', tokens: [...topic.summary, ...topic.lead] };
    const sections = topic.sections.map(({ anchor, title, tokens }) => ({
      anchor,
      title,
      within: topic.title,
      tokens,
    }));
    return [whole, ...sections].map(({ tokens, ...entry }) => ({
      ...entry,
      id,
      foldedTitle: foldText(entry.title),
      foldedText: foldText(`${entry.title} ${entry.within} ${plainText(tokens)}`),
    }));
  });
}

/** Entries with every word that is asked for, those that say it in their title first. */
export function findHelp(index: readonly HelpEntry[], search: string): HelpEntry[] {
  const words = searchWords(search);
  if (words.length === 0) return [];
  const inTitle = (entry: HelpEntry) =>
    words.filter((ways) => ways.some((way) => entry.foldedTitle.includes(way))).length;
  return index
    .filter(({ foldedText }) => words.every((ways) => ways.some((way) => foldedText.includes(way))))
    .map((entry) => ({ entry, rank: inTitle(entry) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ entry }) => entry);
}
