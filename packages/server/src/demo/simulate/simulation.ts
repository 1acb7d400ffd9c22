import type { Language } from '@anklang/domain';
import type { SurveyData } from '../../features/feedback/index.ts';
import type { TouchpointKey } from '../company/company-keys.ts';

/** The same size, seed and first day make the same company, to the last byte. */
export type SimulationSize = {
  /** 1,000 to 200,000; each has about fifty interactions and three filled-in questionnaires in eighteen months. */
  customers: number;
  seed: number;
  /** UTC midnight of the first day of the first of the eighteen months, in milliseconds since 1970. */
  start: number;
};

/** A block of interactions in the order of time. All columns have the same length; codes lead into the lists of names. */
export type InteractionBlock = {
  rows: number;
  customer: Int32Array;
  /** Place in `companyTouchpoints`. */
  touchpoint: Uint8Array;
  time: Float64Array;
  /** Place in `channels`; 255: none. */
  channel: Uint8Array;
  /** 0–10; 255: not rated. */
  rating: Uint8Array;
  /** Worth of a conversion; NaN: none. */
  value: Float64Array;
  /** Cost of the contact in euros; NaN: unknown. */
  cost: Float32Array;
  durationSeconds: Float32Array;
  /** Few rows have one. */
  comments: Map<number, { language: Language; text: string }>;
};

export type SimulatedCustomer = {
  /** `K000001` … */
  id: string;
  customerType: 'private' | 'business';
  age: string;
  region: string;
  /** Where the customer says they heard of the bank; told once, with the account opening. */
  origin: TouchpointKey;
};

export type SimulatedWave = {
  /** 1 to 6. */
  number: number;
  /** First and last day, `2026-03-01`. */
  from: string;
  to: string;
  data: SurveyData;
};

export type SimulatedCompany = {
  size: SimulationSize;
  channels: readonly string[];
  customers: readonly SimulatedCustomer[];
  /** One block a month at most; made when asked for, so that never more than a block is held. */
  interactions(): Iterable<InteractionBlock>;
  waves(): Iterable<SimulatedWave>;
};
