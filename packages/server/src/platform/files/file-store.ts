import type { Readable } from 'node:stream';

export type FileFolder = 'uploads';
type StoredFile = { bytes: number; sha256: string };

/** Files in the data folder, one per id. A file is there as a whole or not at all. */
export interface FileStore {
  /** Writes the stream durably; throws `body_too_large` past the limit and leaves nothing behind. */
  write(file: { folder: FileFolder; id: string; stream: Readable; limitBytes: number }): Promise<StoredFile>;
  /** Where the file lies, for readers that take a path. */
  pathOf(folder: FileFolder, id: string): string;
  remove(folder: FileFolder, id: string): Promise<void>;
  /** Ids present, to sweep what no record knows. */
  list(folder: FileFolder): Promise<string[]>;
}
