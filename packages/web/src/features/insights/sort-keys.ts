import type { Factor } from '@anklang/domain';

/** The columns by which a ranking can be sorted. */
export const sortKeys = [
  'rank',
  'name',
  'disappointing',
  'ok',
  'delighting',
  'influence',
  'factor',
  'avoid',
  'delight',
  'penalty',
  'reward',
  'mean',
  'n',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** From what must not go wrong to what nobody notices. */
export const factors = ['basic', 'performance', 'excitement', 'indifferent', 'unclear'] as const satisfies Factor[];
