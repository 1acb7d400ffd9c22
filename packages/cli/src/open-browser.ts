import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Only where somebody sits who would see it; that it cannot be opened is no failure, the address stands there. */
export function openBrowser(address: string): void {
  const { platform, stdout, env } = process;
  const [command, ...args] = openers[platform] ?? [];
  const hasScreen = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  if (command === undefined || !stdout.isTTY || !hasScreen) return;

  const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
