import type { LogUpload, Upload } from '@anklang/domain';

export type FileKind = 'survey' | 'interactions';

/** What a file is, by what was guessed of its columns; 'both' and 'neither' are for a person to decide. */
export function recogniseKind(
  log: Pick<LogUpload, 'kind'> & { suggestion: Pick<LogUpload['suggestion'], 'mapping' | 'pathMapping'> },
  survey: { suggestion: Pick<Upload['suggestion'], 'mapping'> } | null,
): FileKind | 'both' | 'neither' {
  if (!isTable(log.kind)) return 'interactions';
  const looksLikeLog = log.suggestion.mapping !== null || log.suggestion.pathMapping !== null;
  const looksLikeSurvey = survey !== null && survey.suggestion.mapping !== null;
  if (looksLikeLog && looksLikeSurvey) return 'both';
  if (looksLikeLog) return 'interactions';
  return looksLikeSurvey ? 'survey' : 'neither';
}

/** Only tables can be surveys; the others are made for logs. */
export function isTable(kind: LogUpload['kind']): boolean {
  return kind === 'csv' || kind === 'xlsx' || kind === 'parquet';
}
