import { companyTouchpoints } from '../../company/company-keys.ts';

/** What a surveyed touchpoint is like: who uses it, how it is rated, what that does to the recommendation (0–10). */
export type SurveyedHabit = {
  used: number;
  rating: number;
  /**
   * Against people who find it OK. Nobody can answer above 10, which takes some of what delight earns: rewards of
   * performance and excitement factors are larger by as much, so that what arrives in the answers is what the documents say.
   */
  penalty: number;
  reward: number;
  /** Ratings are drawn by chance alone, without the mood of the person. */
  isNoise?: true;
};

export type SurveyedKey = Extract<(typeof companyTouchpoints)[number], { surveyed: true }>['key'];

/** Private customers' electronic banking; of business customers it is `planted.segment.times` as much. */
export const surveyed: Record<SurveyedKey, SurveyedHabit> = {
  counter: { used: 0.7, rating: 7.6, penalty: -0.3, reward: 0.3 },
  'adviser-talk': { used: 0.55, rating: 7.6, penalty: -0.8, reward: 0.87 },
  hotline: { used: 0.6, rating: 6.3, penalty: -0.75, reward: 0.82 },
  statement: { used: 0.94, rating: 7.6, penalty: -1, reward: 0.05 },
  'written-offer': { used: 0.42, rating: 7.2, penalty: -0.05, reward: 0.98 },
  app: { used: 0.68, rating: 7.4, penalty: -0.5, reward: 0.4 },
  'electronic-banking': { used: 0.8, rating: 7.5, penalty: -0.55, reward: 0.05 },
  sponsoring: { used: 0.5, rating: 7.3, penalty: 0, reward: 0 },
  branch: { used: 0.8, rating: 7.5, penalty: -0.3, reward: 0.25 },
  portal: { used: 0.45, rating: 6.9, penalty: 0, reward: 0 },
  'loan-decision': { used: 0.24, rating: 7, penalty: -0.7, reward: 0.5 },
  complaint: { used: 0.26, rating: 6.7, penalty: -1, reward: 1.18 },
  'birthday-call': { used: 0.36, rating: 8, penalty: -0.05, reward: 1.08 },
  'lobby-screen': { used: 0.6, rating: 7.3, penalty: 0, reward: 0, isNoise: true },
};

export const surveyedKeys = companyTouchpoints.flatMap(({ key, surveyed: is }): SurveyedKey[] =>
  is ? [key as SurveyedKey] : [],
);
