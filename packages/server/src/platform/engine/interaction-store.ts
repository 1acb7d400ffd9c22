import type { Dimension } from '@anklang/domain';
import type { EngineQuestion, EngineSelection } from './engine-question.ts';
import type { EngineAccountWeights, MeasureName, MeasureOptions, Measures } from './measures.ts';
import type { StoredInteraction } from './stored-interaction.ts';

/**
 * Where interactions live. What `add…`, `import…` and `erase…` report as done survives a killed process and a power cut.
 * Interactions keep the names of their source; what these mean is part of each question. Equal times keep the order in
 * which interactions were accepted.
 */
export interface InteractionStore {
  readonly kind: 'duckdb' | 'clickhouse';

  /**
   * Keeps a batch whole or not at all. The same key with the same content again: `repeated`, nothing is added; with other
   * content: `batch_key_reused`.
   */
  addBatch(batch: Batch): Promise<{ repeated: boolean; accepted: number }>;
  /** Keeps a file of `parquetColumns` whole or not at all; the same key again replaces nothing and adds nothing. */
  importFile(file: ImportedFile): Promise<{ repeated: boolean }>;
  /** Takes back everything that came under the key; how many interactions that were. */
  removeBatch(batch: { workspaceId: string; key: string }): Promise<number>;
  /** Later words hold against earlier ones; chains are followed, rings are refused as `request_invalid`. */
  addAliases(aliases: { workspaceId: string; pairs: readonly { alias: string; customer: string }[] }): Promise<void>;
  /** Erases the customer with all aliases from everything this store keeps; how many interactions that were. */
  eraseCustomer(customer: { workspaceId: string; customer: string }): Promise<number>;
  removeWorkspace(workspaceId: string): Promise<void>;

  summarise(workspaceId: string): Promise<StoreSummary>;
  /** Every touchpoint name, or every value of a dimension, most frequent first. */
  listNames(names: { workspaceId: string; of: 'touchpoint' | Dimension }): Promise<NameCount[]>;
  count<M extends MeasureName>(asked: {
    question: EngineQuestion;
    measure: M;
    options: MeasureOptions[M];
    signal?: AbortSignal | undefined;
  }): Promise<Counted<Measures[M]>>;
  /** By customer id, ascending; from after `after` on. `total` counts them all. */
  listCustomers(asked: {
    question: EngineQuestion;
    selection: EngineSelection;
    account: { weights: EngineAccountWeights; at: number };
    after: string | null;
    limit: number;
  }): Promise<{ total: number; customers: CustomerRow[] }>;
  /** The last `limit` interactions of a customer (any alias leads there), in order; null: nobody knows the id. */
  readCustomer(asked: { workspaceId: string; customer: string; limit: number }): Promise<StoredCustomer | null>;

  close(): Promise<void>;
}

export type Batch = {
  workspaceId: string;
  key: string;
  /** SHA-256 of the content, hex. */
  contentHash: string;
  receivedAt: number;
  rows: readonly StoredInteraction[];
};

export type ImportedFile = {
  workspaceId: string;
  key: string;
  contentHash: string;
  receivedAt: number;
  /** Parquet with `parquetColumns`. */
  path: string;
  rows: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((share: number) => void) | undefined;
};

export type Counted<T> = {
  table: T;
  /** Interactions of the question's filters; `leftOut` of them because `stepOf` does not name their step. */
  interactions: number;
  leftOut: number;
  /** Journeys of the question and the different customers behind them, from engines that come by these numbers anyway. */
  journeys?: number | undefined;
  customers?: number | undefined;
  /** What `summarise().calendar` says, from engines that had to find out. */
  calendar?: boolean | undefined;
  /** Everything accepted until then is counted: milliseconds since 1970. */
  asOf: number;
};

export type NameCount = { name: string; interactions: number; customers: number; firstAt: number; lastAt: number };

export type StoreSummary = {
  interactions: number;
  customers: number;
  firstAt: number | null;
  lastAt: number | null;
  /** `2026-01` in UTC, rising. */
  months: { month: string; interactions: number }[];
  /** Only dimensions that are ever filled; the 200 most frequent values, equals by name. */
  dimensions: { dimension: Dimension; values: { value: string; interactions: number }[] }[];
  segments: { name: string; values: { value: string; customers: number }[] }[];
  hasSessions: boolean;
  hasRatings: boolean;
  hasConversions: boolean;
  hasReportedOrigins: boolean;
  /** Every interaction has an offset, and the offsets are the clock changes of one place. */
  calendar: boolean;
};

export type CustomerRow = {
  customer: string;
  interactions: number;
  firstAt: number;
  lastAt: number;
  /** Null: nothing was paid in or taken out. */
  balance: number | null;
};

export type StoredCustomer = {
  customer: string;
  aliases: string[];
  segments: Record<string, string>;
  rows: StoredInteraction[];
  /** There are earlier ones. */
  more: boolean;
};
