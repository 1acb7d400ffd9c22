import { createHash } from 'node:crypto';
import type { Language, Report } from '@anklang/domain';
import { wordsOf } from '../../platform/language/words.ts';
import { presentReport } from '../insights/index.ts';
import type { Page } from './figures.ts';
import { html, Markup } from './html.ts';
import { basis } from './sections/basis.ts';
import { headline } from './sections/headline.ts';
import { keyFigures } from './sections/key-figures.ts';
import { numberTables } from './sections/number-tables.ts';
import { rankingFigure } from './sections/ranking-figure.ts';
import { findings, warnings } from './sections/sentences.ts';
import { style } from './style.ts';

// The page may load nothing and run nothing; its one style sheet is known by its hash.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A report as one file that needs nothing from anywhere, for screens and paper. The same report gives the same bytes. */
export function renderReportHtml(report: Report, language: Language): string {
  const words = wordsOf(language);
  const page: Page = { report: presentReport(report, language), words };
  const title = words.say('report:title', { outcome: report.outcome.name });
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Anklang ${report.version}">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${headline(page)}
${keyFigures(page)}
${rankingFigure(page)}
${findings(page)}
${warnings(page)}
${numberTables(page)}
${basis(page)}
</main>
</body>
</html>
`;
  return document.text;
}
