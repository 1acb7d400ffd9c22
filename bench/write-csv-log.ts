import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { notRated } from '@anklang/analysis';
import { simulateChunks } from './simulate-log.ts';

const places = ['Counter', 'Hotline', 'App', 'Website', 'Adviser', 'Letter', 'Branch', 'Portal'];
const topics = ['Question', 'Offer', 'Contract', 'Complaint', 'Payment'];
const channels = ['in person', 'telephone', 'online', 'post'];
const regions = ['North', 'East', 'South', 'West'];

/** Names instead of codes: 40 touchpoints of eight places. */
export const touchpointNames = topics.flatMap((topic) => places.map((place) => `${place}: ${topic}`));

/** The simulated log as a file with customer, touchpoint, time, channel, rating, value and region; bytes written. */
export async function writeCsvLog(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path, { highWaterMark: 1 << 22 });
  file.write('customer,touchpoint,time,channel,rating,value,region\n');
  const chunks: string[] = [];
  const flush = async () => {
    if (!file.write(chunks.splice(0).join(''))) await once(file, 'drain');
  };
  for (const lines of linesOf(rows)) {
    chunks.push(lines);
    await flush();
  }
  file.end();
  await once(file, 'finish');
  return file.bytesWritten;
}

function* linesOf(rows: number): Generator<string> {
  const pending: Parameters<Parameters<typeof simulateChunks>[1]>[0][] = [];
  simulateChunks(rows, (chunk) => pending.push(chunk));
  for (const { customer, touchpoint, time, rating, value } of pending) {
    for (let from = 0; from < customer.length; from += 10_000) {
      let lines = '';
      for (let i = from; i < Math.min(from + 10_000, customer.length); i++) {
        const code = touchpoint[i]!;
        const rated = rating![i]!;
        const worth = value![i]!;
        lines += `C${customer[i]},${touchpointNames[code]},${new Date(time[i]!).toISOString()},${channels[code % 4]},${
          rated === notRated ? '' : rated
        },${Number.isNaN(worth) ? '' : worth},${regions[customer[i]! % 4]}\n`;
      }
      yield lines;
    }
  }
}
