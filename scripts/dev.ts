// npm run dev: the server restarts when its sources change, the pages reload by themselves.
import { spawn } from 'node:child_process';

const server = spawn(
  'node',
  ['--watch', '--watch-preserve-output', '--conditions=source', 'packages/cli/bin/anklang.ts', 'serve'],
  {
    stdio: 'inherit',
    env: { ...process.env, ANKLANG_PUBLIC_URL: process.env['ANKLANG_PUBLIC_URL'] ?? 'http://localhost:4001' },
  },
);
const pages = spawn('npm', ['run', '--silent', 'dev', '-w', '@anklang/web', '--', '--port', '4001', '--strictPort'], {
  stdio: 'inherit',
});

// Ctrl-C reaches the whole process group; when one of the two ends by itself, the other has no purpose.
const children = [server, pages];
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) if (other !== child) other.kill('SIGTERM');
    process.exitCode ??= code ?? 0;
  });
}
process.on('SIGINT', () => undefined);
