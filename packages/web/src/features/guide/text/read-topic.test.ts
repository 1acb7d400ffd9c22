import { describe, expect, test } from 'vitest';
import { makeAnchor } from './anchor.ts';
import { collectLinks } from './collect-links.ts';
import { helpKeysOf } from './help-key.ts';
import { plainText } from './plain-text.ts';
import { readLink } from './read-link.ts';
import { readTopic } from './read-topic.ts';

const markdown = `<!-- part: pages -->
<!-- order: 20 -->
# A *title*
<!-- pages: ranking, touchpoint -->

The summary &amp; more.

Before the first section.

## Über Größe
<!-- pages: surveys -->
Text.

### Deeper

- one
- **two**

| a | b |
|---|---|
| c | [d](e.md) |

## Über Größe
`;

describe('a text', () => {
  const topic = readTopic(markdown);
  test('says what it is for', () => {
    expect(topic).toMatchObject({ title: 'A title', part: 'pages', order: 20, pages: ['ranking', 'touchpoint'] });
    expect(plainText(topic.summary)).toBe('The summary & more.');
    expect(plainText(topic.lead).trim()).toBe('Before the first section.');
  });
  test('has sections one can link to, each heading with an anchor of its own', () => {
    expect(topic.sections.map(({ anchor, depth, pages }) => [anchor, depth, pages])).toEqual([
      ['über-größe', 2, ['surveys']],
      ['deeper', 3, []],
      ['über-größe-1', 2, []],
    ]);
  });
  test('is plain words for the search, comments left out', () => {
    expect(plainText(topic.sections[0]?.tokens ?? []).trim()).toBe('Text.');
    expect(
      plainText(topic.sections[1]?.tokens ?? [])
        .split(/\s+/)
        .join(' ')
        .trim(),
    ).toBe('one two a b c d');
  });
  test('without a title or comments is read all the same', () => {
    expect(readTopic('Only words.')).toMatchObject({ title: '', part: null, order: null, pages: [], sections: [] });
  });
});

test.each([
  ['What a number says', 'what-a-number-says'],
  ['„Nicht genutzt“ ist eine Antwort', 'nicht-genutzt-ist-eine-antwort'],
  ['Soll & Ist', 'soll--ist'],
])('the anchor of %s is %s', (heading, anchor) => {
  expect(makeAnchor(heading, [])).toBe(anchor);
});

describe('a link', () => {
  const from = 'docs/guide/de/ranking.md';
  test.each([
    ['journeys.md#drei-kurven', { kind: 'file', file: 'docs/guide/de/journeys.md', anchor: 'drei-kurven' }],
    ['#malus', { kind: 'file', file: from, anchor: 'malus' }],
    ['../../numbers/intervals.md', { kind: 'file', file: 'docs/numbers/intervals.md', anchor: '' }],
    ['../images/ranking-de.png', { kind: 'file', file: 'docs/guide/images/ranking-de.png', anchor: '' }],
    ['a.md#%C3%BCber', { kind: 'file', file: 'docs/guide/de/a.md', anchor: 'über' }],
    ['app:ranking', { kind: 'place', place: 'ranking' }],
    ['https://example.org/a', { kind: 'web', address: 'https://example.org/a' }],
    ['javascript:alert(1)', { kind: 'file', file: 'docs/guide/de/javascript:alert(1)', anchor: '' }],
  ])('%s', (href, link) => {
    expect(readLink(href, from)).toEqual(link);
  });
  test('is found wherever it stands, and HTML with it', () => {
    const { links, html } = collectLinks(
      '- [a](1.md)\n\n> ![b](2.png)\n\n| [c](3.md) |\n|---|\n\n`[d](4.md)` <script>',
    );
    expect(links.map(({ href }) => href)).toEqual(['1.md', '2.png', '3.md']);
    expect(html).toEqual(['<script>']);
  });
});

test.each([
  ['/w/one/ranking', ['ranking']],
  ['/w/one/touchpoints/abc', ['touchpoint', 'touchpoints']],
  ['/w/one/touchpoints', ['touchpoints']],
  ['/w/one/touchpoints/starters', ['starters', 'touchpoints']],
  ['/w/one/journeys/abc', ['journeyMap', 'journeys']],
  ['/w/one', ['overview']],
  ['/w/one/as-is', ['asIs']],
  ['/w/one/nowhere', []],
])('what helps on %s', (path, keys) => {
  expect(helpKeysOf(path)).toEqual(keys);
});
