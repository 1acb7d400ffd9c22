import type { DuckDBConnection } from '@duckdb/node-api';

/** A few blocks more than are free, so that none is left out. */
const spareBlocks = 8;

/**
 * Writes what was deleted out of the file: brings the file up to date without its write-ahead log, then fills the blocks
 * that have become free with noise. Deleting alone leaves their bytes where they were. Needs the file for itself.
 */
export async function scrubFile(connection: DuckDBConnection): Promise<void> {
  await connection.run('DROP TABLE IF EXISTS main.scrub');
  await connection.run('CHECKPOINT');
  // What this checkpoint has replaced is free from the next one on.
  await connection.run('CHECKPOINT');
  const size = await connection.runAndReadAll(
    "SELECT free_blocks::DOUBLE, block_size::DOUBLE FROM pragma_database_size() WHERE database_name <> 'temp'",
  );
  const [freeBlocks, blockSize] = size.getRowsJS()[0] as [number, number];
  if (freeBlocks === 0) return;
  // Hashes do not compress, so that a block's worth of them takes a block.
  const numbers = Math.ceil(((freeBlocks + spareBlocks) * blockSize) / 8);
  await connection.run(`CREATE TABLE main.scrub AS SELECT hash(range) AS noise FROM range(${numbers})`);
  await connection.run('CHECKPOINT');
  await connection.run('DROP TABLE main.scrub');
  await connection.run('CHECKPOINT');
}
