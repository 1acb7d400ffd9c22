import { parentPort } from 'node:worker_threads';
import { AnklangError } from '@anklang/domain';
import type { TaskMessage, TaskReply } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread only.');

const reply = (message: TaskReply) => port.postMessage(message);

port.on('message', async ({ task, input }: TaskMessage) => {
  try {
    const module: Record<string, unknown> = await import(task.module);
    const work = module[task.name];
    if (typeof work !== 'function') throw new Error(`${task.module} has no function ${task.name}`);
    const output = await work(input, { onProgress: reportProgress() });
    reply({ kind: 'done', output });
  } catch (error) {
    reply(failure(error));
  }
});

// A step at a time: more would only keep the other thread busy.
function reportProgress(): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < 0.01 && done < 1) return;
    told = done;
    reply({ kind: 'progress', done });
  };
}

function failure(error: unknown): TaskReply {
  if (error instanceof AnklangError) return { kind: 'failed', code: error.code, params: error.params };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'broken', message, stack: stack ?? '' };
}
