import type { LogMapping } from '@anklang/domain';
import { type CollectedLog, LogCollector, type LogRow } from './log-collector.ts';
import { createXesScanner, type XesReader } from './scan-xes.ts';
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
  const collector = new LogCollector(mapping, limits);
  const scanner = createXesScanner(collectEvents(mapping, collector));
  let read = 0;
  let start = true;
  for await (const piece of readPieces(file, limits.unpacked)) {
    const text = piece.toString('latin1');
    scanner.write(start && text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text);
    start = false;
    read += piece.length;
    if (!file.packed) onProgress?.(read / file.size);
  }
  scanner.end();
  return collector.finish();
}

/** Attributes of a trace and its events, handed on as rows. */
function collectEvents(mapping: LogMapping, collector: LogCollector): XesReader {
  const columns = [...new Set(columnsOf(mapping))];
  const traceKeys = columns.filter((name) => name.startsWith(ofCase)).map((name) => name.slice(ofCase.length));
  const ofTrace: (string | null)[] = traceKeys.map(() => null);
  const ofEvent: (string | null)[] = columns.map(() => null);
  const cell = (column: string | undefined): (() => string | null) => {
    if (column === undefined) return () => null;
    const inEvent = columns.indexOf(column);
    const inTrace = column.startsWith(ofCase) ? traceKeys.indexOf(column.slice(ofCase.length)) : -1;
    return inTrace < 0 ? () => ofEvent[inEvent]! : () => ofEvent[inEvent] ?? ofTrace[inTrace]!;
  };
  const [customer, caseName, time] = [cell(mapping.customer), cell(mapping.case), cell(mapping.time)];
  const [department, rating] = [cell(mapping.department), cell(mapping.rating?.column)];
  const [value, transition] = [cell(mapping.conversion?.value), cell(mapping.transitions?.column)];
  const parts = [mapping.touchpoint].flat().map(cell);
  const touchpoint = parts.length === 1 ? parts[0]! : () => joined(parts.map((part) => part()));
  const counting = mapping.transitions && new Set(mapping.transitions.count);
  let traces = 0;
  let events = 0;
  let unnamed: string | null = null;
  return {
    traceKeys,
    eventKeys: columns,
    traceAttribute(key, text) {
      ofTrace[key] = text;
    },
    eventAttribute(key, text) {
      ofEvent[key] = text;
    },
    startTrace() {
      ofTrace.fill(null);
      unnamed = mapping.case === xesMapping.case ? `#${++traces}` : null;
    },
    endTrace() {},
    startEvent: () => void ofEvent.fill(null),
    endEvent() {
      events++;
      if (counting && !counting.has(transition() ?? '')) return;
      const row: LogRow = {
        customer: customer(),
        case: caseName() ?? unnamed,
        touchpoint: touchpoint(),
        time: time(),
        department: department(),
        rating: rating(),
        value: value(),
      };
      collector.add(row, events);
    },
  };
}

const ofCase = 'case:';

/** Every column a mapping names. */
export function columnsOf(mapping: LogMapping): string[] {
  return [
    mapping.customer,
    mapping.case,
    ...[mapping.touchpoint].flat(),
    mapping.time,
    mapping.transitions?.column,
    mapping.department,
    mapping.rating?.column,
    mapping.conversion?.value,
  ].filter((column) => column !== undefined);
}

/** Parts of a touchpoint's name; null when one is missing. */
export function joined(parts: readonly (string | null)[]): string | null {
  return parts.every((part) => part !== null) ? parts.join(' · ') : null;
}
