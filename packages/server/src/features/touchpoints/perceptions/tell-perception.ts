import { perceptionQuestions } from '@anklang/domain';
import type { PerceptionTable } from '../../../platform/database/tables.ts';
import { answersOf } from './present-perception.ts';

type Told = Pick<PerceptionTable, 'source' | 'voice' | 'segmentId' | 'level' | 'heldOn' | 'answers'>;

/**
 * What the audit log tells of a core form. The log can never be shortened, so that people's words stay out of it: only
 * which questions are answered.
 */
export function tellPerception(row: Told): Record<string, unknown> {
  const { source, segmentId, level, heldOn } = row;
  const answers = answersOf(row);
  return { source, segmentId, level, heldOn, questions: perceptionQuestions.filter((name) => answers[name] !== '') };
}

/** What became different, told in the same way; `textsChanged` are the questions whose answer was rewritten. */
export function tellPerceptionChange(before: Told, after: Told) {
  const [told, toldAfter] = [tellPerception(before), tellPerception(after)];
  const different = Object.keys(told).filter((key) => JSON.stringify(told[key]) !== JSON.stringify(toldAfter[key]));
  const pick = (from: Record<string, unknown>) => Object.fromEntries(different.map((key) => [key, from[key]]));
  const [old, now] = [answersOf(before), answersOf(after)];
  const textsChanged = perceptionQuestions.filter((question) => old[question] !== now[question]);
  return {
    before: pick(told),
    after: {
      ...pick(toldAfter),
      textsChanged: before.voice === after.voice ? textsChanged : ['voice', ...textsChanged],
    },
  };
}
