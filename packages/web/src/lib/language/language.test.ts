import { resources } from '@anklang/domain';
import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value as object, `${path}${key}.`),
  );
}
const german = new Map(sentences(resources.de));
const english = new Map(sentences(resources.en));
const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name).sort();

test('both languages have the same keys at run time', () => {
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
});
test('no sentence is empty', () => {
  const empty = [...german, ...english].filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});
test('a sentence is filled with the same values in both languages', () => {
  const different = [...german].filter(([key, text]) => {
    return JSON.stringify([...new Set(holes(text))]) !== JSON.stringify([...new Set(holes(english.get(key) ?? ''))]);
  });
  expect(different).toEqual([]);
});
test('unknown languages fall to German', () => {
  expect(chooseLanguage(['fr-FR', null, undefined, ''])).toBe('de');
  expect(chooseLanguage(['fr', 'en-US', 'de'])).toBe('en');
  expect(chooseLanguage(['de-AT'])).toBe('de');
});
