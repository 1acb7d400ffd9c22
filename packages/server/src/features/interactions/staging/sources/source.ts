import type { LogKind, LogMapping, RejectedInteraction } from '@anklang/domain';
import type { Task } from '../../../../platform/workers/messages.ts';
import type { StagingEngine } from '../store/staging-engine.ts';

/** A log as rows of text that the engine can ask. */
export type StagingSource = {
  readonly kind: LogKind;
  /** A relation with `row`, counted from 0 in the order of the file, and the columns of the mapping. */
  readonly relation: string;
  /** SQL name of the column that the mapping calls so. */
  columnOf(name: string): string;
  readonly rows: number;
  readonly decimal: '.' | ',';
  /** Small numbers are days since 1900. */
  readonly serial: boolean;
  /** Rows that have not the cells of the header; the first 1,000. */
  readonly broken: readonly RejectedInteraction[];
  readonly brokenCount: number;
  /** Where rows stand in the file, for people to find them; `rows` rise. */
  linesOf(rows: readonly number[]): Promise<number[]>;
};

export type OpenSourceOptions = {
  engine: StagingEngine;
  /** Runs what is ours to do in another thread: requests are answered meanwhile, and it can be ended at any time. */
  inThread<Output>(task: Task, input: unknown, onProgress?: (share: number) => void): Promise<Output>;
  mapping: LogMapping;
  /** A folder of this staging alone. */
  work: string;
  onProgress: (share: number) => void;
};

/** Part of a progress: from `from` on, `size` long. */
export function partOf(onProgress: (share: number) => void, from: number, size: number): (share: number) => void {
  return (share) => onProgress(from + share * size);
}
