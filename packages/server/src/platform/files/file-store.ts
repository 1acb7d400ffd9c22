import type { Readable } from 'node:stream';

/** Uploads wait for their import; evidence stays. */
export type FileFolder = 'uploads' | 'evidence';
type StoredFile = { bytes: number; sha256: string };

/** Files in the data folder, one per id. A file is there as a whole or not at all. */
export interface FileStore {
  /** Writes the stream durably; when the stream breaks, nothing is left behind. */
  write(file: { folder: FileFolder; id: string; stream: Readable }): Promise<StoredFile>;
  /** Where the file lies, for readers that take a path. */
  pathOf(folder: FileFolder, id: string): string;
  remove(folder: FileFolder, id: string): Promise<void>;
  /** Ids present. */
  list(folder: FileFolder): Promise<string[]>;
  /** Ids of files, half-written ones too, at which nobody has written since then. */
  listUntouched(folder: FileFolder, since: Date): Promise<string[]>;
}
