import type { TouchpointKey } from './company/company-keys.ts';

/**
 * What is true in the simulated company, and what the product's own analyses therefore have to find. Months count from 0,
 * the first of the eighteen; every quarter is one wave of the survey.
 */
export const planted = {
  months: 18,
  waves: 6,
  /** What disappointment costs and delight earns on the recommendation (0–10) against OK. */
  factors: {
    basic: ['statement', 'electronic-banking'],
    performance: ['adviser-talk', 'hotline', 'complaint'],
    excitement: ['birthday-call', 'written-offer'],
    none: ['portal', 'sponsoring'],
  },
  /** Two hand-overs across a department border where customers wait, come back or stay away. */
  breaks: [
    // Nine days instead of one and a half, and a quarter more stop there; half of those who stop never come back.
    { from: 'loan-application', to: 'loan-decision', kind: 'waiting', waitDays: 9, stops: 0.25, leaves: 0.5 },
    // What was written in the app has to be told again: 35 of 100 go back to the app and call once more.
    { from: 'app', to: 'hotline', kind: 'repeated', repeats: 0.35 },
  ],
  /** The silence that ends a journey in this company. */
  quietDays: 14,
  /** Ways into the bank: one earns recommendation, one costs it. */
  channels: { earns: 'recommendation', costs: 'sales-call', points: 0.8 },
  /** For business customers electronic banking counts about three times as much as for everybody else. */
  segment: { name: 'customerType', value: 'business', others: 'private', touchpoint: 'electronic-banking', times: 3 },
  /** Whoever came by recommendation stays and recommends more often. */
  referral: { origin: 'recommendation', closings: 0.4, recommendations: 3 },
  /** One storm, late enough to be brewing still: the app fails for days, the review site fills with anger. */
  crisis: { touchpoint: 'review-site', fails: 'app', month: 16, day: 8, days: 14 },
  /**
   * Two months of every year in which the hotline is called far more often, and rated worse. It takes two years to recognise
   * them: of these pairs it is the first that the eighteen months hold twice.
   */
  season: {
    touchpoint: 'hotline',
    pairs: { winter: [12, 1], summer: [7, 8], spring: [3, 4] },
    ...{ volume: 2, points: -1 },
  },
  /** The call-back desk helped; the new portal did not. */
  measures: {
    worked: { touchpoint: 'hotline', month: 9, points: 1.3 },
    failed: { touchpoint: 'portal', month: 7 },
  },
  /** Ratings by chance only: whoever finds influence here finds noise. */
  noise: 'lobby-screen',
} as const satisfies {
  factors: Record<string, readonly TouchpointKey[]>;
  breaks: readonly { from: TouchpointKey; to: TouchpointKey; kind: string; [size: string]: unknown }[];
  channels: { earns: TouchpointKey; costs: TouchpointKey; points: number };
  noise: TouchpointKey;
  [truth: string]: unknown;
};
