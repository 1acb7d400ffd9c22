import type { TFunction } from 'i18next';
import type { LogDraft } from './log-draft.ts';
import type { PathDraft } from './path-draft.ts';

type Say = TFunction<'interactions'>;

/** What the import will make of the file, in one sentence. */
export function sayLogSummary(t: Say, draft: LogDraft): string {
  const { customer, case: caseColumn, time } = draft.columns;
  const quoted = (column: string | undefined) => column ?? t('import.open');
  const sentence = t('import.summary', {
    who: quoted(customer ?? caseColumn),
    where: draft.touchpoint.join(' · ') || t('import.open'),
    when: quoted(time),
  });
  const { transitions } = draft;
  if (!transitions || transitions.count.length === 0) return sentence;

  const states = `${transitions.column}: ${transitions.count.join(', ')}`;
  return `${sentence} ${t('import.summaryCounting', { transitions: states })}`;
}

export function sayPathSummary(t: Say, { path, conversions }: PathDraft): string {
  return t('paths.summary', { path: path || t('import.open'), conversions: conversions || t('import.open') });
}
