import type { GuideText } from '../library.ts';
import type { HelpKey } from '../text/help-key.ts';
import type { Section } from '../text/read-topic.ts';

/** A text, or the section of it, that belongs to a page. */
export type PageHelp = { text: GuideText; section: Section | null };

/** The nearest help for a page; a section written for it before a whole topic. */
export function findHelpFor(texts: readonly GuideText[], keys: readonly HelpKey[]): PageHelp | null {
  for (const key of keys) {
    for (const text of texts) {
      const section = text.topic.sections.find(({ pages }) => pages.includes(key));
      if (section) return { text, section };
    }
    const text = texts.find(({ topic }) => topic.pages.includes(key));
    if (text) return { text, section: null };
  }
  return null;
}
