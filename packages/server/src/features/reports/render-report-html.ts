import type { Language, Report } from '@anklang/domain';
import { wordsOf } from '../../platform/language/words.ts';
import { presentReport } from '../insights/index.ts';
import type { Page } from './figures.ts';
import { renderPage } from './page.ts';
import { basis } from './sections/basis.ts';
import { headline } from './sections/headline.ts';
import { keyFigures } from './sections/key-figures.ts';
import { numberTables } from './sections/number-tables.ts';
import { rankingFigure } from './sections/ranking-figure.ts';
import { findings, warnings } from './sections/sentences.ts';
import { style } from './style.ts';

/** A report as one file for screens and paper. The same report gives the same bytes. */
export function renderReportHtml(report: Report, language: Language): string {
  const words = wordsOf(language);
  const page: Page = { report: presentReport(report, language), words };
  return renderPage({
    language,
    title: words.say('report:title', { outcome: report.outcome.name }),
    version: report.version,
    style,
    content: [
      headline(page),
      keyFigures(page),
      rankingFigure(page),
      findings(page),
      warnings(page),
      numberTables(page),
      basis(page),
    ],
  });
}
