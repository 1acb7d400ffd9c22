import { DatabaseSync } from 'node:sqlite';

/** Other processes may hold the file for a moment; SQLite waits this long for them. */
const busyMilliseconds = 5_000;
const pauseMilliseconds = 20;
const cacheKilobytes = 32_768;
/** SQLITE_BUSY; further bits say of which kind. */
const busyCode = 5;

/** A connection of its own to the file, set up as the records store needs it. */
export function openFile(path: string): DatabaseSync {
  const file = new DatabaseSync(path, { timeout: busyMilliseconds, enableForeignKeyConstraints: true });
  turnToWal(file);
  file.exec('pragma synchronous = full; pragma foreign_keys = on;');
  // SQLite's own 2 MB would have a register of some thousand touchpoints read again from the file for every search.
  file.exec(`pragma cache_size = -${cacheKilobytes}`);
  // SQLite's own lower() knows ASCII only; searches must find "Überblick" under "überblick" as PostgreSQL does.
  file.function('lower', { deterministic: true }, (text) => (text === null ? null : String(text).toLowerCase()));
  return file;
}

/**
 * While one process turns a new file to WAL, SQLite lets the others not wait for it but tells them at once that it is
 * busy. That happens when several start on an empty folder at the same moment.
 */
function turnToWal(file: DatabaseSync): void {
  for (let left = busyMilliseconds / pauseMilliseconds; ; left -= 1) {
    try {
      file.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (left <= 0 || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busyCode;
}
