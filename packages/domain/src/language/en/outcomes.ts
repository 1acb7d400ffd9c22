import type { outcomes as german } from '../de/outcomes.ts';
import type { Same } from '../same.ts';

export const outcomes: Same<typeof german> = {
  title: 'Outcomes',
};
