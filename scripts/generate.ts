// npm run generate: rewrites every committed file that is derived from the sources; drift tests compare them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './lib/run.ts';

const writers = (await readdir(import.meta.dirname)).filter((name) => /^write-.*(?<!\.test)\.ts$/.test(name)).sort();
for (const name of writers) {
  console.log(`▸ ${name}`);
  const code = await run('node', ['--conditions=source', join('scripts', name)]);
  if (code !== 0) process.exit(code);
}
