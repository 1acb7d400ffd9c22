import { everybody, fail, type Language, type MapMeasured } from '@anklang/domain';
import { wordsOf } from '../../../platform/language/words.ts';
import type { Services } from '../../../platform/services.ts';
import { listReferencesOf, readMap, readVersion } from '../maps/index.ts';
import type { MapToFile } from './draw/prepare-map.ts';

export type AskedFile = {
  workspaceId: string;
  mapId: string;
  versionId?: string | undefined;
  persona?: string | undefined;
  language: Language;
  /** What data say of the journey as it is now; asked only for journeys drawn with their measured curve. */
  measure?: (() => Promise<MapMeasured>) | undefined;
};

/** The journey, or one of its kept states, with the names of what is on it. */
export async function loadMapToFile({ database }: Pick<Services, 'database'>, asked: AskedFile): Promise<MapToFile> {
  const { workspaceId, mapId, versionId, persona = everybody, language, measure } = asked;
  const journey = await readMap({ database }, { workspaceId, mapId });
  const version = versionId === undefined ? null : await readVersion(database, { workspaceId, mapId, versionId });
  const map = version?.map ?? journey.map;
  if (persona !== everybody && !map.personas.some(({ id }) => id === persona)) {
    throw fail('request_invalid', { issues: [{ path: 'query.persona', message: persona }] });
  }
  // What is measured is compared with what is drawn today; beside a kept state it would stand at the wrong steps.
  const measured = version === null && measure ? await measure() : null;
  return {
    ...{ id: mapId, description: journey.description, map, persona },
    name: version ? `${journey.name} · ${version.name}` : journey.name,
    references: await listReferencesOf(database, { workspaceId, map }),
    ...{ measured, words: wordsOf(language), date: version?.createdAt ?? journey.changedAt },
  };
}
