import type { ways as german } from '../de/ways.ts';
import type { Same } from '../same.ts';

export const ways: Same<typeof german> = {
  title: 'Journeys',
};
