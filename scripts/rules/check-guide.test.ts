import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withoutHelp } from '../../packages/web/src/features/guide/help/without-help.ts';
import { helpKeys } from '../../packages/web/src/features/guide/text/help-key.ts';
import { findGuideFaults } from '../lib/guide/find-guide-faults.ts';

const helped = helpKeys.filter((key) => !withoutHelp.includes(key));

function topic(options: { pages?: string; part?: string; section?: string; text?: string } = {}): string {
  const { pages = helped.join(', '), part = 'steps', section = '## Über Wege & Ziele', text = '' } = options;
  return `<!-- part: ${part} -->\n<!-- order: 1 -->\n<!-- pages: ${pages} -->\n\n# Title\n\nSummary.\n\n${section}\n\n${text}\n`;
}

/** A small project whose texts are in order. */
const innocent: Record<string, string> = {
  'README.md': '[Glossary](docs/glossary.md) and `[no link](nowhere.md)`',
  'docs/glossary.md': '# Glossary\n\nWords.\n\n## Terms\n',
  'docs/guide/de/one.md': topic({
    text: '[a](#über-wege--ziele) [b](two.md) [c](app:ranking) [d](../../glossary.md#terms)',
  }),
  'docs/guide/en/one.md': topic({ text: '![picture](../images/one-en.png) [web](https://example.org)' }),
  'docs/guide/de/two.md': topic({ pages: '' }),
  'docs/guide/en/two.md': topic({ pages: '' }),
  'docs/guide/images/one-de.png': 'picture',
  'docs/guide/images/one-en.png': 'picture',
};

/** One planted fault each: the files that make it, and what is said of it. */
const faults: Record<string, { files: Record<string, string>; says: RegExp }> = {
  'a link to no file': {
    files: { 'README.md': '[x](docs/none.md)' },
    says: /README\.md: docs\/none\.md leads to no file/,
  },
  'a link in a table': { files: { 'README.md': '| a |\n|---|\n| [x](none.md) |' }, says: /none\.md leads to no file/ },
  'a link to no section': { files: { 'README.md': '[x](docs/glossary.md#none)' }, says: /#none leads to no section/ },
  'a link to no place': {
    files: { 'docs/guide/de/two.md': topic({ pages: '', text: '[x](app:nowhere)' }) },
    says: /app:nowhere is no place/,
  },
  'a picture that is not there': { files: { 'README.md': '![x](docs/none.png)' }, says: /none\.png leads to no file/ },
  'a picture too large': {
    files: { 'docs/guide/images/one-de.png': 'x'.repeat(150_001) },
    says: /one-de\.png: 150001 bytes/,
  },
  'a picture of one language': { files: { 'docs/guide/images/two-de.png': 'x' }, says: /two-de\.png: not in English/ },
  'too many pictures': {
    files: Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((number) =>
        ['de', 'en'].map((language) => [`docs/guide/images/${number}-${language}.png`, 'x']),
      ),
    ),
    says: /more than 10/,
  },
  'a topic of one language': {
    files: { 'docs/guide/en/three.md': topic({ pages: '' }) },
    says: /three\.md: not in German/,
  },
  'other headings': {
    files: { 'docs/guide/en/two.md': topic({ pages: '', section: '### Deeper' }) },
    says: /en\/two\.md: headings ###, in German ##/,
  },
  'another part': {
    files: { 'docs/guide/en/two.md': topic({ pages: '', part: 'roles' }) },
    says: /en\/two\.md: part roles 1, in German steps 1/,
  },
  'help of one language': {
    files: {
      'docs/guide/en/one.md': topic({ pages: helped.slice(1).join(', ') }),
      'docs/guide/en/two.md': topic({ pages: helped[0] ?? '' }),
    },
    says: /en\/two\.md: helps with overview/,
  },
  'a page without help': {
    files: Object.fromEntries(
      ['de', 'en'].map((language) => [`docs/guide/${language}/one.md`, topic({ pages: helped.slice(1).join(', ') })]),
    ),
    says: /overview: no text of docs\/guide\/de helps/,
  },
  'a page with two helps': {
    files: { 'docs/guide/de/two.md': topic({ pages: 'ranking' }) },
    says: /helps with ranking, as/,
  },
  'help for no page': { files: { 'docs/guide/de/two.md': topic({ pages: 'nowhere' }) }, says: /nowhere is no page/ },
  'an unknown part': { files: { 'docs/guide/de/two.md': topic({ pages: '', part: 'rest' }) }, says: /rest is no part/ },
  'no summary': {
    files: { 'docs/guide/de/two.md': '<!-- part: steps -->\n# Title\n\n## Section\n' },
    says: /two\.md: no first paragraph/,
  },
  HTML: { files: { 'docs/guide/de/two.md': topic({ pages: '', text: 'A <b>word</b>.' }) }, says: /<b> is HTML/ },
};

describe('faults in the texts are found', () => {
  let root: string;
  const put = async (files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'anklang-guide-'));
    await put(innocent);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('nothing is said of texts in order', async () => {
    expect(await findGuideFaults(root)).toEqual([]);
  });
  test.each(Object.entries(faults))('%s', async (_, { files, says }) => {
    await put(files);
    const found = await findGuideFaults(root);
    expect(found.filter((fault) => says.test(fault))).not.toEqual([]);
  });
});
