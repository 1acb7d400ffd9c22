import { writeFileSync } from 'node:fs';
import { openApiPath, openApiText } from '../packages/server/src/platform/http/open-api-file.ts';

writeFileSync(openApiPath, openApiText());
console.log(`written: ${openApiPath}`);
