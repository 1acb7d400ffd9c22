import type { TFunction } from 'i18next';
import type { LogDraft } from './log-draft.ts';
import type { PathDraft } from './path-draft.ts';

type Say = TFunction<'interactions'>;

/** What the import will make of the file, in one sentence. */
export function sayLogSummary(t: Say, draft: LogDraft): string {
  const { customer, case: caseColumn, time } = draft.columns;
  const sentence = t('import.summary', {
    who: sayColumn(t, customer ?? caseColumn),
    where: sayColumn(t, draft.touchpoint.join(' · ')),
    when: sayColumn(t, time),
  });
  const { transitions } = draft;
  if (!transitions || transitions.count.length === 0) return sentence;

  const states = `${transitions.column}: ${transitions.count.join(', ')}`;
  return `${sentence} ${t('import.summaryCounting', { transitions: states })}`;
}

export function sayPathSummary(t: Say, { path, conversions }: PathDraft): string {
  return t('paths.summary', { path: sayColumn(t, path), conversions: sayColumn(t, conversions) });
}

function sayColumn(t: Say, column: string | undefined): string {
  return column ? t('import.column', { column }) : t('import.open');
}
