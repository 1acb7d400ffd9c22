import { dimensions } from '@anklang/domain';
import { originColumn } from '../counting/known-log.ts';

/** Everything of an interaction that is one of few names, beside its touchpoint: its kind and the column of its code. */
export const codedColumns: readonly { kind: string; column: string }[] = [
  ...dimensions.map((kind) => ({ kind, column: kind === 'handledBy' ? 'handled_by' : kind })),
  { kind: originColumn, column: 'reported_origin' },
];
