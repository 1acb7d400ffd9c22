import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from '@anklang/domain';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from './quote.ts';

export type InstanceOptions = {
  path: string;
  memoryBytes: number;
  temporaryFolder: string;
  /** Files outside of these folders cannot be read. */
  readableFolders: readonly string[];
};

/**
 * Opens the file, made when absent; one that is no database is left as it is. Nothing is ever fetched from the network,
 * and no file is read but those of the folders named. Throws `interactions_unusable`.
 */
export async function openInstance(options: InstanceOptions): Promise<DuckDBInstance> {
  const { path, memoryBytes, temporaryFolder, readableFolders } = options;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const instance = await DuckDBInstance.create(path, {
      memory_limit: `${Math.floor(memoryBytes / 1024)}KiB`,
      temp_directory: temporaryFolder,
      storage_compatibility_version: 'v1.5.0',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run(`SET allowed_directories = [${readableFolders.map(quoteText).join(', ')}]`);
    await connection.run('SET enable_external_access = false');
    connection.closeSync();
    return instance;
  } catch (error) {
    throw fail('interactions_unusable', { reason: firstLine(error) });
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]!;
}
