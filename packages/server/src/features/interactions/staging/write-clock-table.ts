import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createZoneClock, firstDay, lastDay } from '../reading/zone-clock.ts';
import { quoted } from './sql/quote.ts';
import type { StagingEngine } from './store/staging-engine.ts';

/** Brings the clock of a place into the engine, day by day; null where it is UTC. */
export async function writeClockTable(
  timeZone: string | undefined,
  { engine, work }: { engine: StagingEngine; work: string },
): Promise<string | null> {
  const clock = timeZone === undefined ? null : createZoneClock(timeZone);
  if (clock === null) return null;
  const lines = ['day,before,after,until,shownUntil'];
  for (let day = firstDay; day <= lastDay; day++) {
    const { before, after, until, shownUntil } = clock.dayAt(day);
    const at = (time: number) => (Number.isFinite(time) ? time : (day - 1) * 86_400_000);
    lines.push(`${day},${before},${after},${at(until)},${at(shownUntil)}`);
  }
  const path = join(work, 'clock.csv');
  await writeFile(path, lines.join('\n'));
  const types = `{'day': 'BIGINT', 'before': 'BIGINT', 'after': 'BIGINT', 'until': 'BIGINT', 'shownUntil': 'BIGINT'}`;
  await engine.run(
    `CREATE TABLE clock AS SELECT * FROM read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',', quote = '', escape = '', columns = ${types})`,
  );
  return 'clock';
}
