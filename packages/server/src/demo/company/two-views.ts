import type { TouchpointKey } from './company-keys.ts';
import { type Words, words } from './words.ts';

/** Means on a scale from 0 to 10, and how many of ten are delighted and disappointed. */
type Side = readonly [importance: number, delighted: number, disappointed: number];

type TwoViews = {
  readonly name: Words;
  readonly introduction: Words;
  readonly daysAgo: number;
  readonly people: { readonly staff: number; readonly customer: number };
  readonly touchpoints: readonly { readonly at: TouchpointKey; readonly staff: Side; readonly customer: Side }[];
};

/** What staff believe and what customers say of the same touchpoints. */
export const twoViews: TwoViews = {
  name: words('Was zählt: wir und unsere Kunden', 'What counts: we and our customers'),
  introduction: words(
    'Wie wichtig ist Ihnen dieser Punkt, und wie haben Sie ihn zuletzt erlebt? Fünf Minuten, ohne Namen.',
    'How important is this point to you, and how did you experience it last? Five minutes, no names.',
  ),
  daysAgo: 80,
  people: { staff: 34, customer: 58 },
  touchpoints: [
    { at: 'app', staff: [9, 5, 2], customer: [7, 2, 5] },
    { at: 'statement', staff: [3, 3, 1], customer: [7, 0, 5] },
    { at: 'loan-decision', staff: [6, 4, 2], customer: [9, 1, 7] },
    { at: 'hotline', staff: [7, 3, 3], customer: [8, 2, 5] },
    { at: 'adviser-talk', staff: [9, 6, 1], customer: [9, 5, 2] },
    { at: 'portal', staff: [8, 5, 1], customer: [3, 1, 5] },
    { at: 'electronic-banking', staff: [8, 4, 2], customer: [8, 1, 4] },
    { at: 'birthday-call', staff: [3, 3, 1], customer: [6, 8, 0] },
    { at: 'counter', staff: [7, 5, 1], customer: [6, 4, 2] },
    { at: 'fee-letter', staff: [2, 1, 3], customer: [6, 0, 7] },
  ],
};
