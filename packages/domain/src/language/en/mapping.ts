import type { mapping as german } from '../de/mapping.ts';
import type { Same } from '../same.ts';

export const mapping: Same<typeof german> = {};
