import { resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { prepareRanking } from './prepare-ranking.ts';
import { drawRankingSvg } from './ranking-svg.ts';
import { svgWords } from './ranking-words.ts';
import { madeRanking, madeReport } from './report.fixture.ts';

function draw(language: 'de' | 'en'): string {
  const i18n = createInstance();
  void i18n.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
  const report = madeReport();
  const model = prepareRanking(madeRanking(report), { language });
  const words = svgWords({
    report,
    title: 'A & B <führen>',
    waveTitle: '2017',
    language,
    t: i18n.getFixedT(null, 'insights'),
  });
  return drawRankingSvg(model.rows, { model, words });
}

test('the exported picture stands alone: nothing from outside, names of strangers made harmless', () => {
  const svg = draw('de');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<image|var\(|href/);
  expect(svg).toContain('A &amp; B &lt;führen&gt;');
  expect(svg).toContain('Zoll &lt;&amp; &quot;mehr&quot;&gt;');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('it carries title, legend in words and shapes, intervals and what it rests on', () => {
  const svg = draw('en');
  expect(svg).toMatch(/^<svg [^>]*viewBox/);
  expect(svg).toContain('▼ disappointing');
  expect(svg).toContain('● OK');
  expect(svg).toContain('▲ delighting');
  expect(svg).toContain('Zero line');
  expect(svg).toContain('umfrage.csv');
  expect(svg).toContain('weighted');
  expect(svg).toContain('Random seed: 1');
  // Three whiskers for the three touchpoints that have an influence.
  expect(svg.match(/<circle /g)).toHaveLength(3);
});
