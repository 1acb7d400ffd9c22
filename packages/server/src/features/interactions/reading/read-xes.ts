import type { LogMapping } from '@anklang/domain';
import { type CollectedLog, LogCollector, type LogRow } from './log-collector.ts';
import { createXesScanner, type XesReader } from './scan-xes.ts';
import { timesOf } from './times-of.ts';
import { type LogFile, type LogLimits, readPieces } from './unpack-file.ts';

/** What XES itself says the attributes mean. */
export const xesMapping: LogMapping = {
  case: 'case:concept:name',
  touchpoint: 'concept:name',
  time: 'time:timestamp',
  timeCounts: 'calendar',
};

/** Reads an event log in XES as its mapping says. A trace without a name is a case of its own. */
export async function readXes(
  file: LogFile,
  {
    mapping,
    limits,
    onProgress,
  }: { mapping: LogMapping; limits: LogLimits; onProgress?: ((share: number) => void) | undefined },
): Promise<CollectedLog> {
  const collector = new LogCollector(mapping, { limits, times: timesOf(mapping) });
  const columns = columnsOf(mapping);
  const scanner = createXesScanner(readEvents(columns, collectRows(mapping, columns, collector)));
  let read = 0;
  let start = true;
  for await (const piece of readPieces(file, limits.unpacked)) {
    scanner.write(asBytes(piece, start));
    start = false;
    read += piece.length;
    if (!file.packed) onProgress?.(read / file.size);
  }
  scanner.end();
  return collector.finish();
}

/** A piece of the file, one character a byte, without the mark that may stand at its start. */
export function asBytes(piece: Buffer, start: boolean): string {
  const text = piece.toString('latin1');
  return start && text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

/** Hands on each event with the cells of the mapping, under the number of the event. */
function collectRows(mapping: LogMapping, columns: readonly string[], collector: LogCollector) {
  const place = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column));
  const [customer, caseName, time] = [place(mapping.customer), place(mapping.case), place(mapping.time)];
  const [department, channel] = [place(mapping.department), place(mapping.channel)];
  const rating = place(mapping.rating?.column);
  const [value, transition] = [place(mapping.conversion?.value), place(mapping.transitions?.column)];
  const parts = [mapping.touchpoint].flat().map(place);
  const counting = mapping.transitions && new Set(mapping.transitions.count);
  let events = 0;
  return (cells: readonly (string | null)[]) => {
    events++;
    if (counting && !counting.has(cells[transition] ?? '')) return;
    const row: LogRow = {
      customer: cells[customer] ?? null,
      case: cells[caseName] ?? null,
      touchpoint: parts.length === 1 ? cells[parts[0]!]! : joined(parts.map((part) => cells[part]!)),
      time: cells[time]!,
      department: cells[department] ?? null,
      channel: cells[channel] ?? null,
      rating: cells[rating] ?? null,
      value: cells[value] ?? null,
    };
    collector.add(row, events);
  };
}

const ofCase = 'case:';

/**
 * A reader that gives each event as cells, one per column: an attribute of the event by its name, one of its trace with
 * `case:` in front. The cells are used again for the next event.
 */
export function readEvents(
  columns: readonly string[],
  onEvent: (cells: readonly (string | null)[]) => void,
): XesReader {
  const traceKeys = columns.filter((name) => name.startsWith(ofCase)).map((name) => name.slice(ofCase.length));
  const placeOfTraceKey = traceKeys.map((key) => columns.indexOf(ofCase + key));
  const ofTrace: (string | null)[] = columns.map(() => null);
  const cells: (string | null)[] = columns.map(() => null);
  const nameOfTrace = columns.indexOf(xesMapping.case!);
  let traces = 0;
  return {
    traceKeys,
    eventKeys: columns,
    traceAttribute(key, text) {
      ofTrace[placeOfTraceKey[key]!] = text;
    },
    eventAttribute(key, text) {
      cells[key] = text;
    },
    startTrace() {
      ofTrace.fill(null);
      traces++;
    },
    endTrace() {},
    startEvent() {
      for (let at = 0; at < cells.length; at++) cells[at] = null;
    },
    endEvent() {
      for (let at = 0; at < cells.length; at++) cells[at] ??= ofTrace[at]!;
      if (nameOfTrace >= 0) cells[nameOfTrace] ??= `#${traces}`;
      onEvent(cells);
    },
  };
}

/** Every column that the command line reads, once. */
export function columnsOf(mapping: LogMapping): string[] {
  const columns = [
    mapping.customer,
    mapping.case,
    ...[mapping.touchpoint].flat(),
    mapping.time,
    mapping.transitions?.column,
    mapping.department,
    mapping.channel,
    mapping.rating?.column,
    mapping.conversion?.value,
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** Parts of a touchpoint's name; null when one is missing. */
export function joined(parts: readonly (string | null)[]): string | null {
  return parts.every((part) => part !== null) ? parts.join(' + ') : null;
}
