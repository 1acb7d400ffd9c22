import {
  type FileFormat,
  type GuessedMapping,
  type GuessReason,
  type RecognisedMapping,
  recogniseRenamed,
  type SurveyMapping,
  type Upload,
} from '@anklang/domain';

type KnownSurvey = { readonly id: string; readonly name: string; readonly mapping: SurveyMapping };

/** Fewer than this share of its touchpoints, and it is another survey. */
const leastShare = 0.6;

/** A survey that was imported before knows better than any guess; the newest goes first among equals. */
export function suggestMapping(file: {
  columns: readonly string[];
  guess: GuessedMapping;
  format: FileFormat;
  surveys: readonly KnownSurvey[];
}): Upload['suggestion'] {
  let best: { survey: KnownSurvey; recognised: RecognisedMapping; share: number } | null = null;
  for (const survey of file.surveys) {
    const recognised = recogniseRenamed(survey.mapping, file.columns);
    const share = (recognised.mapping?.touchpoints.length ?? 0) / survey.mapping.touchpoints.length;
    if (share >= leastShare && share > (best?.share ?? 0)) best = { survey, recognised, share };
  }
  if (best === null) {
    const { mapping, reasons } = file.guess;
    return { mapping: withFormat(mapping, file.format), reasons, surveyId: null, surveyName: null };
  }
  return {
    mapping: withFormat(best.recognised.mapping, file.format),
    reasons: reasonsOf(best.survey, best.recognised),
    surveyId: best.survey.id,
    surveyName: best.survey.name,
  };
}

function reasonsOf(survey: KnownSurvey, { mapping, renamed }: RecognisedMapping): GuessReason[] {
  const from: GuessReason[] = (mapping?.touchpoints ?? []).map(({ column }) => ({
    code: 'fromSurvey',
    column,
    params: { survey: survey.name },
  }));
  return [
    ...from,
    ...renamed.map(({ from: before, to }): GuessReason => ({ code: 'renamed', column: to, params: { before } })),
  ];
}

/** What the person said about this file replaces what was said about an earlier one. */
function withFormat(mapping: SurveyMapping | null, format: FileFormat): SurveyMapping | null {
  if (mapping === null) return null;
  const { format: _earlier, ...rest } = mapping;
  return Object.keys(format).length === 0 ? rest : { ...rest, format };
}
