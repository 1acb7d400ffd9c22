import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles, schemaFolder } from '../packages/server/src/schema-files.ts';

mkdirSync(schemaFolder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) {
  writeFileSync(join(schemaFolder, name), text);
  console.log(`written: ${join(schemaFolder, name)}`);
}
