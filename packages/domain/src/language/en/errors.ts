import type { errors as german } from '../de/errors.ts';
import type { Same } from '../same.ts';

export const errors: Same<typeof german> = {};
