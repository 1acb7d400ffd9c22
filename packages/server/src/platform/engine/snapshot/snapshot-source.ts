import type { EventChunk } from '@anklang/analysis';

/** What a snapshot must have seen to be up to date. */
export type SourceState = {
  /** Rises whenever more happened than interactions being added. */
  readonly epoch: number;
  /** One more than the number of the last interaction. */
  readonly seq: number;
  /** One more than the highest code of a customer, of a touchpoint. */
  readonly customers: number;
  readonly touchpoints: number;
};

/** Which columns a log has beside customer, touchpoint and time: only those that are ever filled. */
export type LogShape = {
  readonly rating: boolean;
  readonly value: boolean;
  readonly caseOf: boolean;
  readonly dimensions: readonly string[];
};

/** Interactions with `from` ≤ number < `to`. */
export type RowRange = { readonly from: number; readonly to: number };

/** What a range of interactions consists of, known before they are read. */
export type RangeFacts = {
  readonly shape: LogShape;
  /** Over all interactions: the two offsets between which clocks change; null: there are no changes to count. */
  readonly seasons: readonly [number, number] | null;
  /** Over all interactions: time can count by a calendar. */
  readonly calendar: boolean;
};

/** Where snapshots are loaded from: one view of the interactions of a workspace. */
interface SnapshotReader {
  readFacts(range: RowRange): Promise<RangeFacts>;
  /** Hands over the interactions; equal times of a customer in the order in which they were accepted. */
  readRows(range: RowRange & RangeFacts, take: (chunk: EventChunk) => Promise<void> | void): Promise<void>;
}

export interface SnapshotSource {
  state(workspaceId: string): Promise<SourceState>;
  read<T>(workspaceId: string, work: (reader: SnapshotReader) => Promise<T>): Promise<T>;
  /** By customer code, in memory that threads share. */
  readGroups(workspaceId: string, customers: number): Promise<Uint8Array>;
  /** Latest value of a segment by customer code, or `noCode`; in memory that threads share. */
  readSegment(workspaceId: string, asked: { segment: string; customers: number }): Promise<Uint16Array>;
  /** Customer codes by id, rising; in memory that threads share. */
  readOrder(workspaceId: string): Promise<Int32Array>;
}
