import { touchpointLimit } from '@anklang/analysis';
import { type Dimension, fail, type Question, type Step } from '@anklang/domain';
import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { readKnownNames } from '../names/known-names.ts';
import { resolveSteps } from '../names/resolve-steps.ts';

/** A question with its names resolved, ready to be counted. */
export type PosedQuestion = {
  readonly engine: EngineQuestion;
  /** By code. Codes from `engine.steps` on are touchpoints of the register that no interaction is at. */
  readonly steps: readonly Step[];
  /** Number of the department of each step that interactions are at; -1 without one. */
  readonly departmentOf: readonly number[];
  /** Of a key that was named when posing; of any other `undefined`. */
  codeOf(key: string): number | undefined;
};

/**
 * Resolves a question. `keys`: steps that are asked for beside those in the question itself. A key that neither data nor
 * register know is `step_unknown`.
 */
export async function poseQuestion(
  services: Services,
  { workspaceId, question, keys = [] }: { workspaceId: string; question: Question; keys?: readonly string[] },
): Promise<PosedQuestion> {
  const { by, merge, through } = question;
  const resolved = await resolveSteps(services, { workspaceId, by, merge });
  const asked = [...keys, ...(through ?? []), ...(merge ?? []).flatMap(({ steps }) => steps)];
  const unmet = asked.filter((key) => resolved.codeOfKey(key) === undefined);
  const absent = unmet.length === 0 ? [] : await stepsOfRegister(services, { workspaceId, by, keys: unmet });
  const steps = [...resolved.steps, ...absent];
  const codeOfAbsent = new Map(absent.map(({ key }, place) => [key, resolved.steps.length + place]));
  const codeOf = (key: string) => resolved.codeOfKey(key) ?? codeOfAbsent.get(key);
  const engine: EngineQuestion = {
    workspaceId,
    from: question.from === undefined ? null : Date.parse(question.from),
    to: question.to === undefined ? null : Date.parse(question.to),
    where: valuesByDimension(question.where ?? {}),
    segments: question.segments ?? {},
    journeys: cutOf(question.journeys),
    through: through ? metCodes({ keys: through, codeOf, steps: resolved.steps.length }) : null,
    by,
    steps: resolved.steps.length,
    stepOf: resolved.stepOf,
    calendar: question.timeCounts === 'calendar',
  };
  return { engine, steps, departmentOf: resolved.departmentOf, codeOf };
}

/** Codes of the keys that interactions are at, each once. */
export function codesOf({ engine, codeOf }: PosedQuestion, keys: readonly string[]): number[] {
  return metCodes({ keys, codeOf, steps: engine.steps });
}

/** Tables of pairs have steps × steps cells. */
export function refuseTooManySteps({ engine }: PosedQuestion): void {
  if (engine.steps > touchpointLimit) {
    throw fail('touchpoints_too_many', { found: engine.steps, limit: touchpointLimit });
  }
}

type Lookup = { keys: readonly string[]; codeOf(key: string): number | undefined; steps: number };

function metCodes({ keys, codeOf, steps }: Lookup): number[] {
  return [...new Set(keys.map((key) => codeOf(key)!))].filter((code) => code < steps);
}

/** Touchpoints that are registered but met by nobody yet are steps all the same. */
async function stepsOfRegister(
  services: Services,
  { workspaceId, by, keys }: Pick<Question, 'by'> & { workspaceId: string; keys: readonly string[] },
): Promise<Step[]> {
  const register = by === 'touchpoint' ? (await readKnownNames(services, workspaceId)).register : new Map();
  return [...new Set(keys)].map((key) => {
    const touchpoint = register.get(key);
    if (!touchpoint) throw fail('step_unknown', { step: key });
    return { key, name: touchpoint.name, touchpointId: touchpoint.id, department: touchpoint.department };
  });
}

function valuesByDimension(where: NonNullable<Question['where']>): EngineQuestion['where'] {
  const given = Object.entries(where).filter(([, values]) => values !== undefined);
  return Object.fromEntries(given) as Partial<Record<Dimension, readonly string[]>>;
}

function cutOf(cut: Question['journeys']): EngineQuestion['journeys'] {
  return cut.by === 'inactivity' ? { by: 'inactivity', quietMs: cut.quietMinutes * 60_000 } : cut;
}
