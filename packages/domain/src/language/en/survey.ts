import type { survey as german } from '../de/survey.ts';
import type { Same } from '../same.ts';

export const survey: Same<typeof german> = {};
