import type { Dimension } from '@anklang/domain';

/** One interaction, checked and ready to be kept. Missing is null. */
export type StoredInteraction = {
  customer: string;
  touchpoint: string;
  /** Milliseconds since 1970. */
  time: number;
  /** Of the source, in minutes east of UTC. */
  offsetMinutes: number | null;
  session: string | null;
  dimensions: Readonly<Record<Dimension, string | null>>;
  /** Worth of the conversion, 0 for one without; null: no conversion. */
  value: number | null;
  cost: number | null;
  rating: { value: number; low: number; high: number; common: number } | null;
  durationSeconds: number | null;
  reportedOrigin: string | null;
  segments: Readonly<Record<string, string>> | null;
  properties: Readonly<Record<string, string | number | boolean>> | null;
};

/**
 * Columns of the Parquet file in which an import hands interactions to a store, row by row in the order of the source.
 * All but `row`, `customer`, `touchpoint` and `time` may be null. `common` is the rating on the common scale 0–10.
 */
export const parquetColumns = {
  row: 'BIGINT',
  customer: 'VARCHAR',
  touchpoint: 'VARCHAR',
  time: 'BIGINT',
  offsetMinutes: 'SMALLINT',
  session: 'VARCHAR',
  channel: 'VARCHAR',
  device: 'VARCHAR',
  direction: 'VARCHAR',
  department: 'VARCHAR',
  handledBy: 'VARCHAR',
  campaign: 'VARCHAR',
  object: 'VARCHAR',
  value: 'DOUBLE',
  cost: 'DOUBLE',
  rating: 'UTINYINT',
  ratingLow: 'SMALLINT',
  ratingHigh: 'SMALLINT',
  common: 'UTINYINT',
  durationSeconds: 'DOUBLE',
  reportedOrigin: 'VARCHAR',
  /** JSON objects. */
  segments: 'VARCHAR',
  properties: 'VARCHAR',
} as const;
