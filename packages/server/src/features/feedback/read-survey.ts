import { fail, type Survey } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { presentSurvey } from './present.ts';
import { findSurvey, listWaveLines } from './store/surveys.ts';

export async function readSurvey(
  services: Services,
  wanted: { workspaceId: string; surveyId: string },
): Promise<Survey> {
  const survey = await findSurvey(services.database, { workspaceId: wanted.workspaceId, id: wanted.surveyId });
  if (survey === undefined) throw fail('not_found', {});

  return presentSurvey(survey, await listWaveLines(services.database, [survey.id]));
}
