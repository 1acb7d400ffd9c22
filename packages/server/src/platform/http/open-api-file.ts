import { fileURLToPath } from 'node:url';
import { describeApi } from './open-api.ts';

/** Where the committed description lies. */
export const openApiPath = fileURLToPath(new URL('../../../openapi.json', import.meta.url));

export function openApiText(): string {
  return `${JSON.stringify(describeApi(), null, 2)}\n`;
}
