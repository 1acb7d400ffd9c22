import type { Survey } from '@anklang/domain';
import type { SurveyRow, WaveLine } from './store/surveys.ts';

export function presentSurvey(survey: SurveyRow, waves: readonly WaveLine[]): Survey {
  return {
    id: survey.id,
    name: survey.name,
    mapping: JSON.parse(survey.mapping),
    createdAt: survey.createdAt,
    waves: waves
      .filter(({ surveyId }) => surveyId === survey.id)
      .map(({ id, name, fileName, importedAt, respondents, rejectedCount }) => ({
        id,
        name,
        fileName,
        importedAt,
        respondents,
        rejected: rejectedCount,
      })),
  };
}
