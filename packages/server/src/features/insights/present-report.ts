import type { Language, Report } from '@anklang/domain';
import { wordsOf } from '../../platform/language/words.ts';
import { sayFinding } from './findings/index.ts';
import { speechAbout } from './speech.ts';
import { sayWarning } from './warnings/index.ts';

/** Writes the sentences of a stored report in one language. Rename touchpoints first: sentences use their names. */
export function presentReport(report: Report, language: Language): Report {
  const speech = speechAbout(report, wordsOf(language));
  return {
    ...report,
    language,
    findings: report.findings.map((finding) => ({ ...finding, text: sayFinding(finding, speech) })),
    warnings: report.warnings.map((warning) => ({ ...warning, text: sayWarning(warning, speech) })),
  };
}
