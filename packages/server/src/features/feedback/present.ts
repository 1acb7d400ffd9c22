import type { Survey } from '@anklang/domain';
import { fieldWorkOf } from './field-work.ts';
import type { SurveyRow, WaveLine } from './store/surveys.ts';

export function presentSurvey(survey: SurveyRow, waves: readonly WaveLine[]): Survey {
  return {
    id: survey.id,
    name: survey.name,
    mapping: JSON.parse(survey.mapping),
    createdAt: survey.createdAt,
    waves: waves
      .filter(({ surveyId }) => surveyId === survey.id)
      .map(({ id, name, fileName, importedAt, respondents, rejectedCount, ...wave }) => ({
        id,
        name,
        fileName,
        importedAt,
        fieldWork: fieldWorkOf(wave),
        respondents,
        rejected: rejectedCount,
      })),
  };
}
