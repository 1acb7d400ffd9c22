import { fail } from '@anklang/domain';
import type { Table } from '../../feedback/index.ts';
import { asBytes } from './read-xes.ts';
import { collectSample } from './sample-table.ts';
import { createXesScanner } from './scan-xes.ts';
import type { SniffedLog } from './sniff-log.ts';
import { readPieces } from './unpack-file.ts';

const mostEvents = 5000;
/** A file whose first events are further away has none that matter. */
const mostBytes = 64 * 1024 * 1024;

/** The first events of an XES file as a table of everything that is said of them. `rows`: null where there are more. */
export async function sampleXes(log: SniffedLog): Promise<{ table: Table; rows: number | null }> {
  const sample = collectSample();
  const ofTrace = new Map<string, string>();
  const ofEvent = new Map<string, string>();
  let traces = 0;
  const scanner = createXesScanner({
    traceKeys: [],
    eventKeys: [],
    traceAttribute() {},
    eventAttribute() {},
    otherAttribute(of, key, value) {
      if (of === 'trace') ofTrace.set(`case:${key}`, value);
      else ofEvent.set(key, value);
    },
    startTrace() {
      ofTrace.clear();
      traces++;
    },
    endTrace() {},
    startEvent: () => ofEvent.clear(),
    endEvent() {
      if (sample.rows >= mostEvents) return;
      if (!ofTrace.has('case:concept:name')) ofTrace.set('case:concept:name', `#${traces}`);
      sample.add(new Map([...ofTrace, ...ofEvent]), sample.rows + 1);
    },
  });
  let passed = 0;
  let ended = true;
  for await (const piece of readPieces(log, Number.POSITIVE_INFINITY)) {
    scanner.write(asBytes(piece, passed === 0));
    passed += piece.length;
    if (sample.rows < mostEvents && passed < mostBytes) continue;
    ended = false;
    break;
  }
  if (ended) scanner.end();
  const table = sample.table();
  if (table === null) throw fail('log_empty', {});
  return { table, rows: ended && sample.rows < mostEvents ? sample.rows : null };
}
