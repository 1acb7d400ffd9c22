import { type FieldWork, fail, type Survey } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { fieldDatesOf, fieldWorkOf } from './field-work.ts';
import { readSurvey } from './read-survey.ts';
import { findWave, setFieldDates } from './store/read-wave.ts';

type Asked = {
  workspaceId: string;
  waveId: string;
  fieldWork: FieldWork | null;
  actor: Caller;
  requestId: string;
};

/** When people were asked is sometimes found out after the file has come in. */
export async function changeWave(services: Services, asked: Asked): Promise<Survey> {
  const { workspaceId, waveId: id, fieldWork, actor, requestId } = asked;
  const surveyId = await services.database.transaction().execute(async (transaction) => {
    const wave = await findWave(transaction, { workspaceId, id });
    if (wave === undefined) throw fail('not_found', {});

    await setFieldDates(transaction, { id, ...fieldDatesOf(fieldWork) });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'survey.changeWave',
      target: { kind: 'wave', id, name: `${wave.surveyName}: ${wave.name}` },
      before: { fieldWork: fieldWorkOf(wave) },
      after: { fieldWork },
    });
    return wave.surveyId;
  });
  return readSurvey(services, { workspaceId, surveyId });
}
