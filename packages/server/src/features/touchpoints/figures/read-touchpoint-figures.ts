import { fail, type TouchpointFigures } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { readBreakFigures, readInteractionFigures } from './interaction-figures.ts';
import { readSurveyFigures } from './survey-figures.ts';

type Asked = { workspaceId: string; touchpointId: string; signal: AbortSignal };

/** What surveys and interactions say of a touchpoint, in one answer. */
export async function readTouchpointFigures(services: Services, asked: Asked): Promise<TouchpointFigures> {
  if (!(await findRecord(services.database, asked))) throw fail('not_found', {});

  const [surveys, interactions, breaks] = await Promise.all([
    readSurveyFigures(services, asked),
    readInteractionFigures(services, asked),
    readBreakFigures(services, asked),
  ]);
  return { surveys, interactions, breaks };
}
