import { writeFileSync } from 'node:fs';
import { configurationPath, configurationText } from '../packages/server/src/configuration-text.ts';

writeFileSync(configurationPath, configurationText());
console.log(`written: ${configurationPath}`);
