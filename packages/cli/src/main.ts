import { runAnklang } from './run-anklang.ts';

// A reader that has seen enough, such as `head`, is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { argv, stdout, stderr, env } = process;
process.exitCode = await runAnklang(argv.slice(2), { output: stdout, errors: stderr, environment: env });
