import type { Industry, Language, StarterTouchpoint } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { catalogues } from './catalogues/index.ts';
import { findPresent } from './find-present.ts';
import { findLanguage } from './repository.ts';

type Asked = { workspaceId: string; industry: Industry; language?: Language | undefined };

/** In the order in which customers live through them. */
export async function listStarters(
  { database }: Services,
  { workspaceId, industry, language: asked }: Asked,
): Promise<{ items: StarterTouchpoint[] }> {
  const language = asked ?? (await findLanguage(database, workspaceId));
  const isPresent = await findPresent(database, workspaceId);
  const { phases, touchpoints } = catalogues[industry];
  const items = phases.flatMap((phase) =>
    touchpoints
      .filter((starter) => starter.phase === phase.key)
      .map((starter) => {
        const [name, description] = starter[language];
        const { code, class: kind } = starter;
        return { code, name, description, phase: phase[language], class: kind, present: isPresent(starter) };
      }),
  );
  return { items };
}
