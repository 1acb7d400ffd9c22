import type { jobs as german } from '../de/jobs.ts';
import type { Same } from '../same.ts';

export const jobs: Same<typeof german> = {};
