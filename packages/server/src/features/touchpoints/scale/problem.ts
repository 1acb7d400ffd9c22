import type { FileRowProblemSchema, resources } from '@anklang/domain';
import type { z } from 'zod';

/** Why a cell or row is not taken; its words stand under `scale:file.reason`. */
export type Reason = keyof (typeof resources)['de']['scale']['file']['reason'];
export type RowProblem = z.output<typeof FileRowProblemSchema> & { reason: Reason };

/** A cell that says nothing that can be taken; caught where the row is known. */
export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
