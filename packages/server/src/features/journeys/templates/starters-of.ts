import { type Starter, type StarterPhase, starterCatalogues } from '../../touchpoints/index.ts';
import type { MapTemplate, TemplateStep } from './catalogue/template.ts';

export type StarterStep = { readonly step: TemplateStep; readonly starter: Starter; readonly phase: StarterPhase };

/** The steps of a template with the starters they stand at. */
export function startersOf({ industry, steps }: MapTemplate): StarterStep[] {
  const { touchpoints, phases } = starterCatalogues[industry];
  return steps.map((step) => {
    const starter = touchpoints.find(({ code }) => code === step.at);
    const phase = phases.find(({ key }) => key === starter?.phase);
    if (!starter || !phase) throw new Error(`the catalogue of ${industry} has no ${step.at}`);
    return { step, starter, phase };
  });
}
