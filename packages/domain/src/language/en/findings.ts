import type { findings as german } from '../de/findings.ts';
import type { Same } from '../same.ts';

export const findings: Same<typeof german> = {};
