import type { JourneyMapTemplate, Language } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { mapTemplates } from './catalogue/index.ts';
import { findTouchpoints } from './find-touchpoints.ts';
import { findLanguage } from './repository.ts';
import { startersOf } from './starters-of.ts';

export async function listMapTemplates(
  { database }: Services,
  { workspaceId, language: asked }: { workspaceId: string; language?: Language | undefined },
): Promise<{ items: JourneyMapTemplate[] }> {
  const language = asked ?? (await findLanguage(database, workspaceId));
  const find = await findTouchpoints(database, workspaceId);
  const items = mapTemplates.map((template) => ({
    key: template.key,
    industry: template.industry,
    name: template.name[language],
    scenario: template.scenario[language],
    steps: startersOf(template).map(({ starter, phase }) => ({
      name: starter[language][0],
      phase: phase[language],
      isInRegister: find(starter) !== null,
    })),
  }));
  return { items };
}
