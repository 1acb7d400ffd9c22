import type { ErrorCode } from '@anklang/domain';

/** A named function of a module: all that has to cross into another thread. */
export type Task = {
  /** URL of the module, as `import.meta.url` or `new URL(…)` give it. */
  readonly module: string;
  /** Its exported function: `(input, watched) => output`. */
  readonly name: string;
};

export type TaskMessage = { task: Task; input: unknown };

export type TaskReply =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; output: unknown }
  | { kind: 'failed'; code: ErrorCode; params: unknown }
  | { kind: 'broken'; message: string; stack: string };
