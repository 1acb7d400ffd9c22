/**
 * Reading an XES log against what DESIGN.md 8 wants to reach: 74 MB, 262,200 events in 1.5 s.
 *
 *     node --conditions=source bench/xes.ts [file, default ../shared/data/event-logs/bpic2012.xes.gz]
 *
 * Without the file a log of the same size is made. Reading ends with events in memory, sorted and counted.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectLog, openLog } from '@anklang/server';

const wanted = 1.5;
const runs = 3;
const cases = 13_087;
const eventsOfCase = 20;

export async function run(file = join(import.meta.dirname, '../../shared/data/event-logs/bpic2012.xes.gz')) {
  if (existsSync(file)) return await measure(file);
  const folder = await mkdtemp(join(tmpdir(), 'anklang-bench-'));
  try {
    const made = join(folder, 'made.xes');
    await writeFile(made, madeLog());
    await measure(made);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(file: string): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  let events = 0;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const opened = await openLog({ path: file });
    if (!opened.suggestion) throw new Error(`${file} is no XES log`);
    events = (await collectLog(opened, opened.suggestion)).log.events;
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  console.log(`| Work | Reach | Measured (best of ${runs}) | Ratio |\n|---|---|---|---|`);
  console.log(
    `| Read an XES log, ${events.toLocaleString('en')} events | ≤ ${wanted} s | ${best.toFixed(2)} s | ${(wanted / best).toFixed(1)} × quicker than wanted |\n`,
  );
}

function madeLog(): string {
  const traces: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n<log>\n'];
  for (let c = 0; c < cases; c++) {
    traces.push(`\t<trace>\n\t\t<string key="concept:name" value="${173_688 + c}"/>\n`);
    for (let e = 0; e < eventsOfCase; e++) {
      const time = new Date(Date.UTC(2011, 9, 1 + (c % 150), 8, e, c % 60, c % 1000))
        .toISOString()
        .replace('Z', '+02:00');
      traces.push(
        `\t\t<event>\n\t\t\t<string key="org:resource" value="112"/>\n\t\t\t<string key="lifecycle:transition" value="COMPLETE"/>\n\t\t\t<string key="concept:name" value="W_Step number ${(c + e * e) % 24}"/>\n\t\t\t<date key="time:timestamp" value="${time}"/>\n\t\t</event>\n`,
      );
    }
    traces.push('\t</trace>\n');
  }
  traces.push('</log>\n');
  return traces.join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(process.argv[2]);
