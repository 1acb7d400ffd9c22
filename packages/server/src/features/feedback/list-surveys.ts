import type { Survey } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { cursorOf, placeOf } from './paging.ts';
import { presentSurvey } from './present.ts';
import { listSurveyRows, listWaveLines } from './store/surveys.ts';

export async function listSurveys(
  services: Services,
  page: { workspaceId: string; limit: number; cursor?: string | undefined },
): Promise<{ items: Survey[]; nextCursor: string | null }> {
  const { workspaceId, limit } = page;
  const after = placeOf(page.cursor);
  const rows = await listSurveyRows(services.database, { workspaceId, limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const waves = await listWaveLines(
    services.database,
    shown.map(({ id }) => id),
  );

  return {
    items: shown.map((survey) => presentSurvey(survey, waves)),
    nextCursor: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
  };
}
