import {
  type NewPerceptionSchema,
  type Perception,
  type PerceptionQuestion,
  perceptionQuestions,
} from '@anklang/domain';
import type { z } from 'zod';

/** What is typed into the form; a day and a segment that are not said are empty. */
export type PerceptionDraft = Pick<Perception, 'source' | 'voice' | 'level'> &
  Record<PerceptionQuestion, string> & { segmentId: string; heldOn: string };

const nothing = Object.fromEntries(perceptionQuestions.map((question) => [question, ''])) as Record<
  PerceptionQuestion,
  string
>;

/** Of what is written already, or an empty form. */
export function draftOf(perception: Perception | null): PerceptionDraft {
  if (perception === null) {
    return { source: 'staff', voice: '', level: null, segmentId: '', heldOn: '', ...nothing };
  }
  const { source, voice, level, segmentId, heldOn } = perception;
  const answers = Object.fromEntries(perceptionQuestions.map((question) => [question, perception[question]]));
  return { ...nothing, ...answers, source, voice, level, segmentId: segmentId ?? '', heldOn: heldOn ?? '' };
}

export function bodyOf(draft: PerceptionDraft): z.input<typeof NewPerceptionSchema> {
  return { ...draft, segmentId: draft.segmentId || null, heldOn: draft.heldOn || null };
}

export function isAnswered(draft: PerceptionDraft): boolean {
  return draft.level !== null || perceptionQuestions.some((question) => draft[question].trim() !== '');
}

export function isChanged(opened: PerceptionDraft, draft: PerceptionDraft): boolean {
  return (Object.keys(opened) as (keyof PerceptionDraft)[]).some((key) => opened[key] !== draft[key]);
}
