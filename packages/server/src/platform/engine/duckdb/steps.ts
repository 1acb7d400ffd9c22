import { fail } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';

const lookMilliseconds = 100;

type Watched = { signal?: AbortSignal | undefined; onProgress?: ((share: number) => void) | undefined };

/** Long work in steps that tells how far it is and ends, even inside a statement, when it is cancelled. */
export function startSteps(connection: DuckDBConnection, { signal, onProgress }: Watched) {
  let from = 0;
  let to = 0;
  let told = 0;
  const tell = (share: number) => {
    if (share <= told) return;
    told = share;
    onProgress?.(share);
  };
  const look = () => {
    const { percentage } = connection.progress;
    if (percentage > 0) tell(from + (to - from) * Math.min(1, percentage / 100));
  };
  const timer = setInterval(look, lookMilliseconds);
  const onAbort = () => connection.interrupt();
  signal?.addEventListener('abort', onAbort);
  const stopIfCancelled = () => {
    if (signal?.aborted) throw fail('cancelled', {});
  };

  return {
    /** Runs a step that brings the work to `share`. Throws `cancelled`. */
    async step<T>(share: number, work: () => Promise<T>): Promise<T> {
      stopIfCancelled();
      to = share;
      const result = await work();
      tell(share);
      from = share;
      stopIfCancelled();
      return result;
    },
    end() {
      clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
