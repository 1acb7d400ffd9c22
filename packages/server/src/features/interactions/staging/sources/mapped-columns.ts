import { fail, type LogMapping, nearestNames } from '@anklang/domain';

/** Every column a mapping names, once. */
export function mappedColumns(mapping: LogMapping): string[] {
  const columns = [
    mapping.customer,
    mapping.case,
    ...[mapping.touchpoint].flat(),
    mapping.time,
    mapping.transitions?.column,
    mapping.department,
    mapping.channel,
    mapping.device,
    mapping.direction,
    mapping.handledBy,
    mapping.campaign,
    mapping.object,
    mapping.cost,
    mapping.durationSeconds,
    mapping.reportedOrigin,
    ...(mapping.segments ?? []),
    ...(mapping.properties ?? []),
    mapping.rating?.column,
    mapping.conversion?.value,
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** Where each mapped column stands among those of the file; one that is not there is named with those called alike. */
export function placesOf(columns: readonly string[], mapped: readonly string[]): number[] {
  const places = new Map(columns.map((name, place) => [name, place]));
  return mapped.map((column) => {
    const place = places.get(column);
    if (place === undefined) throw fail('column_missing', { column, candidates: nearestNames(column, columns) });
    return place;
  });
}
