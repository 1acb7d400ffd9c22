import { type NewPerceptionSchema, perceptionQuestions } from '@anklang/domain';
import type { z } from 'zod';

export type PerceptionBody = z.output<typeof NewPerceptionSchema>;

/** What of a core form stands in which column. */
export function columnsOfPerception(body: PerceptionBody) {
  const { source, voice, segmentId, level, heldOn } = body;
  const answers = Object.fromEntries(perceptionQuestions.map((question) => [question, body[question]]));
  return { source, voice, segmentId, level, heldOn, answers: JSON.stringify(answers) };
}
