import type { Services } from '../../../platform/services.ts';
import type { Computed } from '../computed.ts';
import { computeMeasured } from './compute-measured.ts';
import { type RelevanceQuestion, textOf } from './questions.ts';

export type Computations = {
  /** Begins what is not under way yet; nobody waits for it. */
  begin(workspaceId: string, questions: readonly RelevanceQuestion[]): void;
  isRunning(workspaceId: string): boolean;
};

/** What a map lacks is computed one after the other, so that whoever asks for a single ranking is not kept waiting. */
export function openComputations(services: Services, computed: Computed): Computations {
  const waiting = new Map<string, Map<string, RelevanceQuestion>>();
  let isStopped = false;
  services.onStop(() => {
    isStopped = true;
  });

  const work = async (workspaceId: string, questions: Map<string, RelevanceQuestion>) => {
    for (let next = questions.entries().next().value; next && !isStopped; next = questions.entries().next().value) {
      const [key, question] = next;
      try {
        await computeMeasured(services, computed, { workspaceId, ...question });
      } catch (error) {
        if (!isStopped) services.log.warn({ error, waveId: question.waveId }, 'a ranking of the map was not computed');
      }
      questions.delete(key);
    }
    waiting.delete(workspaceId);
  };

  return {
    begin(workspaceId, questions) {
      const known = waiting.get(workspaceId);
      const line = known ?? new Map<string, RelevanceQuestion>();
      for (const question of questions) line.set(textOf([question.waveId, question.answers]), question);
      if (known || line.size === 0) return;
      waiting.set(workspaceId, line);
      void work(workspaceId, line);
    },
    isRunning: (workspaceId) => waiting.has(workspaceId),
  };
}
