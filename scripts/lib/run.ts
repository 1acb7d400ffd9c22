import { spawn } from 'node:child_process';

/** Runs a command in the foreground of this terminal; resolves to its exit code. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** The same, and what it said is kept as well, for whoever wants to say it again. */
export function runAndKeep(command: string, args: readonly string[]): Promise<{ ok: boolean; said: string }> {
  const color: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, ...color } });
    let said = '';
    const keep = (to: NodeJS.WriteStream) => (part: Buffer) => {
      to.write(part);
      said += part.toString('utf8');
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}
