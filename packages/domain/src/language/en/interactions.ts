import type { interactions as german } from '../de/interactions.ts';
import type { Same } from '../same.ts';

export const interactions: Same<typeof german> = {
  title: 'Interactions',
};
