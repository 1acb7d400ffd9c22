import { setImmediate } from 'node:timers/promises';
import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { findSurvey, listWaveLines, removeSurveyRows } from './store/surveys.ts';

/** Removes a survey with its waves and answers. Its touchpoints stay in the register. */
export async function removeSurvey(
  services: Services,
  wanted: { workspaceId: string; surveyId: string; actor: Caller; requestId: string },
): Promise<void> {
  const { workspaceId, surveyId, actor, requestId } = wanted;
  await services.database.transaction().execute(async (transaction) => {
    const survey = await findSurvey(transaction, { workspaceId, id: surveyId });
    if (survey === undefined) throw fail('not_found', {});

    const waves = await listWaveLines(transaction, [surveyId]);
    await removeSurveyRows(transaction, surveyId, setImmediate);
    await recordChange(transaction, {
      actor,
      workspaceId,
      action: 'survey.remove',
      target: { kind: 'survey', id: surveyId, name: survey.name },
      before: {
        name: survey.name,
        waves: waves.map(({ name, fileName, respondents }) => ({ name, fileName, respondents })),
      },
      after: null,
      requestId,
      now: services.now(),
    });
  });
}
