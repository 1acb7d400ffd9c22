import { join } from 'node:path';
import { fail } from '@anklang/domain';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '../sql/quote.ts';

/** A database of its own for one file: what it reads, writes and may use of memory and network is settled when it opens. */
export type StagingEngine = {
  /** How many rows the statement changed or wrote; `onProgress` hears the share that is done about ten times a second. */
  run(sql: string, onProgress?: (share: number) => void): Promise<number>;
  rows(sql: string, onProgress?: (share: number) => void): Promise<Record<string, unknown>[]>;
  close(): void;
};

export type StagingEngineOptions = {
  /** For everything it writes, what does not fit into memory included; null: it writes nothing. */
  folder: string | null;
  /** The only files outside `folder` that it may read. */
  files: readonly string[];
  memoryBytes: number;
  signal?: AbortSignal | undefined;
};

type Listener = ((share: number) => void) | undefined;

const least = 128 * 1024 * 1024;
const tick = 100;

export async function openStagingEngine(options: StagingEngineOptions): Promise<StagingEngine> {
  const { folder, files, signal } = options;
  const memory = Math.max(least, Math.floor(options.memoryBytes));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memory}B`,
    temp_directory: folder === null ? '' : join(folder, 'spilled'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  // With sides changed, a join gives rows in another order than it was given.
  await connection.run("SET disabled_optimizers = 'build_side_probe_side,join_order'");
  await connection.run("SET TimeZone = 'UTC'; SET enable_progress_bar = true; SET enable_progress_bar_print = false");
  await connection.run(`SET allowed_directories = [${folder === null ? '' : quoted(folder)}]`);
  await connection.run(`SET allowed_paths = [${files.map(quoted).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');

  const watched = async <T>(onProgress: Listener, work: () => Promise<T>): Promise<T> => {
    if (signal?.aborted) throw fail('cancelled', {});
    const stop = () => connection.interrupt();
    signal?.addEventListener('abort', stop, { once: true });
    const watch = setInterval(() => tellProgress(connection, onProgress), tick);
    try {
      return await work();
    } catch (error) {
      throw signal?.aborted ? fail('cancelled', {}) : nameFailure(error, memory);
    } finally {
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
    }
  };

  return {
    run: (sql, onProgress) => watched(onProgress, async () => (await connection.run(sql)).rowsChanged),
    rows: (sql, onProgress) => watched(onProgress, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS()),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function tellProgress(connection: DuckDBConnection, onProgress: Listener): void {
  const { percentage } = connection.progress;
  if (percentage > 0) onProgress?.(Math.min(1, percentage / 100));
}

/** What an engine's sentence means for people; anything else stays what it is. */
function nameFailure(error: unknown, memory: number): unknown {
  const text = error instanceof Error ? error.message : String(error);
  if (
    /no space left on device|disk is full|disk quota exceeded|failed to offload data block|max_temp_directory_size/i.test(
      text,
    )
  )
    return fail('disk_full', {});
  if (/^out of memory error|failed to allocate|could not allocate/i.test(text)) {
    return fail('file_too_large', { what: 'unpacked', limit: memory });
  }
  return error;
}
