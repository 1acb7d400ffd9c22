import type { Report } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { madeSource, madeSurvey } from '../../testing/made-survey.ts';
import { analyseSurvey } from '../insights/index.ts';
import { escapeHtml, html } from './html.ts';
import { renderReportHtml } from './render-report-html.ts';

const options = { encoding: 'levels', unweighted: false, seed: 1, resamples: 200 } as const;
const report = analyseSurvey({ data: madeSurvey(), source: madeSource, options });

const hostile = `</title></style><script>alert(1)</script><img src=x onerror="alert(1)">'&\u0000\u202e`;
const named = (name: string): Report => ({
  ...report,
  source: { ...report.source, fileName: name, format: { ...report.source.format, sheet: name } },
  filter: { column: name, value: name },
  outcome: { ...report.outcome, name, column: name },
  touchpoints: report.touchpoints.map((touchpoint) => ({ ...touchpoint, name, key: touchpoint.key })),
});

describe('a hostile file', () => {
  const page = renderReportHtml(named(hostile), 'en');

  test('adds no element and no attribute to the page', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/onerror="/);
    expect(page).not.toContain('\u0000');
    const elements = (text: string) => new Set([...text.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name));
    expect(elements(page)).toEqual(elements(renderReportHtml(named('Plain'), 'en')));
    expect(page.match(/<\/title>/g)).toHaveLength(1);
  });

  test('values are escaped, lone surrogates and control characters too', () => {
    expect(html`<p title="${'"<&>\''}">${1}</p>`.text).toBe('<p title="&quot;&lt;&amp;&gt;&#39;">1</p>');
    expect(escapeHtml('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });
});

test('the page loads nothing and runs nothing', () => {
  const page = renderReportHtml(report, 'de');
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-`);
  expect(page).not.toMatch(/https?:|url\(|@import|<script|<link|<iframe|\bsrc=|\bhref=|style="/);
});

test('shows no number that is none, and leaves no hole in a sentence', () => {
  const small = analyseSurvey({ data: madeSurvey({ rows: 25 }), source: madeSource, options });
  for (const each of [report, small, { ...report, rSquared: null }]) {
    for (const language of ['de', 'en'] as const) {
      const page = renderReportHtml(each, language).replace(/<style>.*<\/style>/s, '');
      expect(page).not.toMatch(/NaN|undefined|Infinity|\{\{|\bnull\b|(findings|report)[:.][a-z]+[A-Z]/);
    }
  }
});

test('speaks the language it is asked for and says what made it', () => {
  const german = renderReportHtml(report, 'de');
  const english = renderReportHtml(report, 'en');
  expect(german).toContain('<html lang="de">');
  expect(german).toContain('enttäuschend');
  expect(german).not.toMatch(/disappoint(ing|ed)</);
  expect(english).toContain('<html lang="en">');
  expect(english).not.toContain('enttäuschend');
  for (const page of [german, english]) {
    expect(page).toContain(report.source.fileHash);
    expect(page).toContain(`Anklang ${report.version}`);
  }
});

test('the same report gives the same bytes', () => {
  expect(renderReportHtml(report, 'de')).toBe(renderReportHtml(structuredClone(report), 'de'));
});
