import type { Selection } from '@anklang/domain';
import type { EngineSelection } from '../../../platform/engine/engine-question.ts';
import { levelRatings } from './levels.ts';
import { codesOf, type PosedQuestion } from './pose-question.ts';

/** Selections that are about steps of the question alone: all but deviations, which a plan has to be compared for. */
export type StepSelection = Exclude<Selection, { kind: 'deviation' }>;

/** Keys of all steps that a selection names. */
export function keysOfSelection(selection: Selection): string[] {
  switch (selection.kind) {
    case 'all':
    case 'balance':
      return [];
    case 'follow':
    case 'break':
      return [selection.from, selection.to];
    case 'variant':
      return selection.path;
    case 'dropOff':
      return selection.funnel.flat();
    case 'deviation':
      return selection.touchpoint === null ? [] : [selection.touchpoint];
    default:
      return selection.step === null ? [] : [selection.step];
  }
}

/** The selection in codes; null: it is about a step that no interaction is at, so that nobody is meant. */
export function engineSelection(
  selection: StepSelection,
  { posed, quietMs }: { posed: PosedQuestion; quietMs: number },
): EngineSelection | null {
  const code = (key: string) => posed.codeOf(key)!;
  if (selection.kind === 'dropOff') {
    return { ...selection, funnel: selection.funnel.map((keys) => codesOf(posed, keys)) };
  }
  if (keysOfSelection(selection).some((key) => code(key) >= posed.engine.steps)) return null;

  switch (selection.kind) {
    case 'all':
    case 'balance':
      return selection;
    case 'visit':
    case 'start':
    case 'end':
      return { kind: selection.kind, step: code(selection.step) };
    case 'follow':
      return { kind: 'follow', from: code(selection.from), to: code(selection.to) };
    case 'variant':
      return { kind: 'variants', paths: [selection.path.map(code)] };
    case 'break': {
      const { from, to, break: kind } = selection;
      return { kind: 'break', from: code(from), to: code(to), break: kind, quietMs };
    }
    case 'rating': {
      const [low, high] = levelRatings[selection.level];
      return { kind: 'rating', step: code(selection.step), low, high };
    }
    case 'conversion':
    case 'knockOut':
      return { kind: selection.kind, step: selection.step === null ? null : code(selection.step) };
  }
}
