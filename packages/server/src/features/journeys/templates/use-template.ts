import { fail, foldText, type JourneyMap, type Language, may } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { addStarters, listEntriesOf } from '../../touchpoints/index.ts';
import { keepNewMap, presentMap, requireProduct } from '../maps/index.ts';
import { mapTemplates } from './catalogue/index.ts';
import { drawTemplate } from './draw-template.ts';
import { findTouchpoints } from './find-touchpoints.ts';
import { findLanguage } from './repository.ts';
import { type StarterStep, startersOf } from './starters-of.ts';

type Using = {
  workspaceId: string;
  key: string;
  body: {
    name?: string | undefined;
    productId: string | null;
    addTouchpoints: boolean;
    language?: Language | undefined;
  };
  actor: Actor;
  requestId: string;
};

/** Whoever may not add to the register gets the steps all the same; those whose touchpoint is missing stand without. */
export async function useMapTemplate(
  services: Services,
  { workspaceId, key, body, actor, requestId }: Using,
): Promise<JourneyMap> {
  const template = mapTemplates.find((each) => each.key === key);
  if (!template) throw fail('not_found', {});
  const language = body.language ?? (await findLanguage(services.database, workspaceId));
  const steps = startersOf(template);

  if (body.addTouchpoints && actor.permissions.has('touchpoint.manage') && may(actor.role, 'touchpoint.manage')) {
    const codes = [...new Set(steps.map(({ step }) => step.at))];
    const starters = { industry: template.industry, codes, language };
    await addStarters(services, { actor, workspaceId, starters, requestId });
  }

  const find = await findTouchpoints(services.database, workspaceId);
  const phases = await listEntriesOf(services.database, { workspaceId, kind: 'phase' });
  const phaseIdOf = ({ phase }: StarterStep) =>
    phases.find(({ name }) => [phase.de, phase.en].some((word) => foldText(word) === foldText(name)))?.id ?? null;
  const map = drawTemplate({
    ...{ steps, language, phaseIdOf, newId: services.newId },
    touchpointIdOf: ({ starter }) => find(starter),
  });
  const about = {
    name: body.name ?? template.name[language],
    description: template.scenario[language],
    productId: body.productId,
  };
  return services.database.transaction().execute(async (transaction) => {
    await requireProduct(transaction, { workspaceId, productId: about.productId });
    return presentMap(await keepNewMap(services, transaction, { actor, workspaceId, requestId, about, map }));
  });
}
