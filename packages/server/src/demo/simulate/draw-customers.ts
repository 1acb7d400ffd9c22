import { createRandom } from '@anklang/analysis';
import type { TouchpointKey } from '../company/company-keys.ts';
import { type Calendar, dayMs } from './calendar.ts';
import { deriveSeed, streams } from './derive-seed.ts';
import type { SimulatedCustomer } from './simulation.ts';

/** What nobody is asked, and what decides how customers behave and rate. */
export type Characters = {
  /** Rates everything higher or lower; mean 0, deviation 1. */
  mood: Float32Array;
  /** How often something happens, against the others. */
  activity: Float32Array;
  /** When the account is opened; NaN: before the log begins. */
  joined: Float64Array;
  isEnglish: Uint8Array;
};

export const ages: readonly string[] = ['18-27', '28-44', '45-64', '65+'];
const ageShares = [0.14, 0.27, 0.35, 0.24];
const regions = ['town', 'north', 'south', 'east', 'west'];
const regionShares = [0.34, 0.16, 0.2, 0.12, 0.18];
const origins: readonly TouchpointKey[] = [
  'recommendation',
  'branch',
  'search-result',
  'comparison-portal',
  'online-ad',
  'sales-call',
];
const originShares = [0.22, 0.27, 0.15, 0.13, 0.1, 0.13];

const businessShare = 0.18;
const newcomerShare = 0.15;
const englishShare = 0.14;

type Drawn = { customers: SimulatedCustomer[]; characters: Characters };

export function drawCustomers(count: number, seed: number, calendar: Calendar): Drawn {
  const characters = {
    mood: new Float32Array(count),
    activity: new Float32Array(count),
    joined: new Float64Array(count).fill(Number.NaN),
    isEnglish: new Uint8Array(count),
  };
  const start = calendar.monthStarts[0]!;
  const customers = Array.from({ length: count }, (_, i): SimulatedCustomer => {
    const random = createRandom(deriveSeed(seed, streams.customer, i));
    const pick = <T>(values: readonly T[], shares: readonly number[]): T => {
      let left = random.uniform();
      let at = 0;
      while (at < values.length - 1 && left >= shares[at]!) left -= shares[at++]!;
      return values[at]!;
    };
    characters.mood[i] = random.normal();
    characters.activity[i] = Math.exp(0.4 * random.normal());
    const joins = random.uniform() < newcomerShare;
    const day = Math.floor((random.uniform() * (calendar.end - start)) / dayMs);
    if (joins) characters.joined[i] = start + day * dayMs;
    characters.isEnglish[i] = random.uniform() < englishShare ? 1 : 0;
    return {
      id: `K${String(i + 1).padStart(6, '0')}`,
      customerType: random.uniform() < businessShare ? 'business' : 'private',
      age: pick(ages, ageShares),
      region: pick(regions, regionShares),
      origin: pick(origins, originShares),
    };
  });
  return { customers, characters };
}
