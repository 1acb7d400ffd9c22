import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** On a fresh clone there are none yet. */
export function pagesAreBuilt(): boolean {
  return existsSync(fileURLToPath(new URL('../../web/dist/index.html', import.meta.url)));
}

export async function buildPages(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm run build ended with ${code}`);
}
