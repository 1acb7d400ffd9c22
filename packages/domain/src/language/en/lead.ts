import type { lead as german } from '../de/lead.ts';
import type { Same } from '../same.ts';

export const lead: Same<typeof german> = {
  one: '{{name}} matters most',
  several: '{{names}} lead',
  many_one: '{{name}} leads',
  many_other: '{{name}} leads, but {{count}} touchpoints may hold rank 1',
  none: 'No ranking can be given yet',
};
