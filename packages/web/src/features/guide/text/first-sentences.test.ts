import { expect, test } from 'vitest';
import { firstSentences } from './first-sentences.ts';

test('whole sentences only, as many as have room', () => {
  const text = 'Eins und zwei. Drei sind es? Vier, fünf und sechs.';
  expect(firstSentences(text, 30)).toBe('Eins und zwei. Drei sind es?');
  expect(firstSentences(text, 100)).toBe(text);
});

test('one sentence stands, however long; a number is no end of a sentence', () => {
  expect(firstSentences('CJML 2.0 of 2020 is read. More follows.', 5)).toBe('CJML 2.0 of 2020 is read.');
  expect(firstSentences('', 5)).toBe('');
});
