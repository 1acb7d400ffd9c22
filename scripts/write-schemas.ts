// Writes docs/schema/*.schema.json from the Zod schemas.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from './lib/schema-files.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'schema');

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) {
  const path = join(folder, name);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  await writeFile(path, text);
  console.log(`written: docs/schema/${name}`);
}
