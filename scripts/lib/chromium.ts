import { existsSync } from 'node:fs';
import { run } from './run.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the Chromium on this machine, or undefined. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return candidates.find((path) => existsSync(path));
}

/** Finds Chromium, or installs Debian's package; throws a sentence that says what to do. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  console.log('▸ Chromium is not here; installing it from the Debian packages.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...prefix] = [...asRoot, 'apt-get'];
  await run(command, [...prefix, 'update', '-qq'], quiet).catch(() => 1);
  await run(command, [...prefix, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet).catch(() => 1);
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium: install the package "chromium", or set CHROMIUM_PATH.');
  return installed;
}
