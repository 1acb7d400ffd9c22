import { describe, expect, test } from 'vitest';
import { findHelpFor } from '../help/find-help-for.ts';
import { type GuideText, idOf, loadGuide } from '../library.ts';
import { readTopic } from '../text/read-topic.ts';
import { findHelp, indexTexts } from './help-index.ts';

function text(id: string, markdown: string): GuideText {
  return { id, file: `docs/guide/de/${id}.md`, language: 'de', part: 'pages', topic: readTopic(markdown) };
}
const texts = [
  text(
    'ranking',
    '# Rangliste\n<!-- pages: ranking -->\n\nWas zählt.\n\n## Malus und Bonus\n\nBasisfaktoren enttäuschen.',
  ),
  text(
    'ways',
    '# Wege\n\nAuch hier ist von der Rangliste die Rede.\n\n## Brüche\n<!-- pages: breaks, ranking -->\n\nÜbergänge.',
  ),
];
const found = (search: string) => findHelp(indexTexts(texts), search).map(({ id, anchor }) => `${id}#${anchor}`);

describe('the search in the guide', () => {
  test('finds whole topics and sections, titles first', () => {
    expect(found('Rangliste')).toEqual(['ranking#', 'ranking#malus-und-bonus', 'ways#']);
    expect(found('Malus')).toEqual(['ranking#malus-und-bonus']);
  });
  test.each(['brüche', 'BRUECHE', 'bruche', 'Übergang'])('%s finds a section with umlauts', (search) => {
    expect(found(search)).toEqual(['ways#brüche']);
  });
  test('wants every word, and nothing is no question', () => {
    expect(found('Malus Wege')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });
});

test('a section written for a page is its help before a whole topic', () => {
  expect(findHelpFor(texts, ['ranking'])).toMatchObject({ text: { id: 'ways' }, section: { anchor: 'brüche' } });
  expect(findHelpFor(texts, ['touchpoint', 'breaks'])).toMatchObject({ section: { anchor: 'brüche' } });
  expect(findHelpFor(texts, ['desk'])).toBeNull();
});

describe('the library', () => {
  test('names topics by their file and other documents by their path', () => {
    expect(idOf('docs/guide/en/ways-and-breaks.md')).toBe('ways-and-breaks');
    expect(idOf('docs/numbers/intervals.md')).toBe('docs-numbers-intervals');
    expect(idOf('docs/glossary.md')).toBe('docs-glossary');
  });
  test.each(['de', 'en'] as const)(
    'has every topic in %s, and how numbers are computed after those of the guide',
    async (language) => {
      const guide = await loadGuide(language);
      const other = await loadGuide(language === 'de' ? 'en' : 'de');
      expect(guide.map(({ id }) => id).sort()).toEqual(other.map(({ id }) => id).sort());
      expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
      const described = guide.filter(({ file }) => !file.startsWith('docs/guide/'));
      expect(described.map(({ id }) => id)).toContain('docs-numbers-intervals');
      expect(described.every((each) => each.language === 'en')).toBe(true);
      expect(guide.at(0)?.file).toMatch(`docs/guide/${language}/`);
    },
  );
});
