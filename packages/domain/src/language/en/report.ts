import type { report as german } from '../de/report.ts';
import type { Same } from '../same.ts';

export const report: Same<typeof german> = {};
