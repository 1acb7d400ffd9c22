// npm run bench: every measurement in turn, or those named on the command line.
import { cpus } from 'node:os';

const all = [
  'influence',
  'interactions',
  'register',
  'journeys',
  'journey-editing',
  'around',
  'answering',
  'targets',
  'application',
  'click-through',
  'page-weight',
];
const wanted = process.argv.slice(2);

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
for (const name of wanted.length > 0 ? wanted : all) {
  const measurement = (await import(`./${name}.ts`)) as { run: () => Promise<void> | void };
  await measurement.run();
}
