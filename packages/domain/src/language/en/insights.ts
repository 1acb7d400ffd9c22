import type { insights as german } from '../de/insights.ts';
import type { Same } from '../same.ts';

export const insights: Same<typeof german> = {};
