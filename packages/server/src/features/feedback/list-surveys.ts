import type { Survey } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentSurvey } from './present.ts';
import { listSurveyRows, listWaveLines } from './store/surveys.ts';

export async function listSurveys(
  { database }: Services,
  { workspaceId, limit, cursor }: PageRequest & { workspaceId: string },
): Promise<Page<Survey>> {
  const rows = await listSurveyRows(database, { workspaceId, limit, cursor });
  const waves = await listWaveLines(
    database,
    rows.slice(0, limit).map(({ id }) => id),
  );

  return toPage(rows, {
    limit,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    present: (survey) => presentSurvey(survey, waves),
  });
}
