import { type Dimension, dimensions } from '@anklang/domain';
import type { StoredInteraction } from '../../stored-interaction.ts';
import type { Columns } from '../server.ts';

const plain = [
  'customer',
  'touchpoint',
  'time',
  'offsetMinutes',
  'session',
  'value',
  'cost',
  'durationSeconds',
  'reportedOrigin',
] as const;
const scale = ['rating', 'ratingLow', 'ratingHigh', 'common'] as const;

/** Columns of `interactions` that an interaction itself fills, in the order of `readStoredRow`. */
export const storedColumns = [...plain, ...dimensions, ...scale, 'segments', 'properties'] as const;

export function columnsOf(rows: readonly StoredInteraction[]): Columns {
  return {
    ...Object.fromEntries(plain.map((name) => [name, rows.map((row) => row[name])])),
    ...Object.fromEntries(dimensions.map((name) => [name, rows.map((row) => row.dimensions[name])])),
    rating: rows.map(({ rating }) => rating?.value ?? null),
    ratingLow: rows.map(({ rating }) => rating?.low ?? null),
    ratingHigh: rows.map(({ rating }) => rating?.high ?? null),
    common: rows.map(({ rating }) => rating?.common ?? null),
    segments: rows.map(({ segments }) => segments ?? {}),
    properties: rows.map(({ properties }) => properties && JSON.stringify(properties)),
  };
}

export function readStoredRow(cells: readonly unknown[]): StoredInteraction {
  const row = Object.fromEntries(storedColumns.map((name, i) => [name, cells[i]])) as Cells;
  return {
    ...(Object.fromEntries(plain.map((name) => [name, row[name]])) as Pick<StoredInteraction, (typeof plain)[number]>),
    dimensions: Object.fromEntries(dimensions.map((name) => [name, row[name]])) as StoredInteraction['dimensions'],
    rating:
      row.rating === null
        ? null
        : { value: row.rating, low: row.ratingLow!, high: row.ratingHigh!, common: row.common! },
    segments: Object.keys(row.segments).length === 0 ? null : row.segments,
    properties: row.properties === null ? null : JSON.parse(row.properties),
  };
}

type Cells = Pick<StoredInteraction, (typeof plain)[number]> &
  Record<Dimension, string | null> &
  Record<(typeof scale)[number], number | null> & { segments: Record<string, string>; properties: string | null };
