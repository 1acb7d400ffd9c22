import type { TouchpointKey } from '../../company/company-keys.ts';
import type { ChannelKey } from './channels.ts';

/** What usually happens at a touchpoint. Only what stands in `planted.ts` makes a difference by where somebody comes from. */
export type Habit = {
  /** How often a journey begins here, against the others. */
  begins: number;
  /** Share of visits that end the journey. */
  stops: number;
  /** Where it goes on, against each other. */
  next: Partial<Record<TouchpointKey, number>>;
  /** Usual hours from the step before to this one. */
  afterHours: number;
  /** Mean of the ratings 0–10, and the share of visits that are rated. */
  rating: number;
  rated: number;
  /** Share of ratings with a comment. */
  comments: number;
  channel: ChannelKey | null;
  euros: number;
  minutes: number;
  /** Only when people work: not on Sundays, seldom on Saturdays, in the daytime. */
  staffed: boolean;
};

const digital = { channel: 'online', euros: 0.05, minutes: 4, staffed: false } as const;
const phone = { channel: 'phone', euros: 6.5, minutes: 8, staffed: true } as const;
const atBranch = { channel: 'branch', euros: 5, minutes: 9, staffed: true } as const;
const byPost = { channel: 'post', euros: 0.9, minutes: 0, staffed: true } as const;
const inPublic = { channel: 'public', euros: 0.3, minutes: 1, staffed: false } as const;

export const habits: Partial<Record<TouchpointKey, Habit>> = {
  app: {
    ...{ ...digital, channel: 'app', euros: 0.02, minutes: 3 },
    ...{ begins: 26, stops: 0.27, afterHours: 9, rating: 7.4, rated: 0.3, comments: 0.25 },
    next: { 'electronic-banking': 3, hotline: 2, 'cash-machine': 3, chat: 1, portal: 1.5, newsletter: 1 },
  },
  'electronic-banking': {
    ...digital,
    ...{ begins: 20, stops: 0.28, afterHours: 12, rating: 7.5, rated: 0.25, comments: 0.13 },
    next: { app: 2, statement: 2, portal: 2, hotline: 1.2, chat: 0.6, 'fee-letter': 0.6 },
  },
  'cash-machine': {
    ...{ channel: 'branch', euros: 0.6, minutes: 2, staffed: true },
    ...{ begins: 14, stops: 0.23, afterHours: 16, rating: 7.3, rated: 0.12, comments: 0.11 },
    next: { branch: 2.5, 'lobby-screen': 3, counter: 2, app: 1.5 },
  },
  branch: {
    ...atBranch,
    ...{ begins: 6, stops: 0.17, afterHours: 20, rating: 7.4, rated: 0.2, comments: 0.17 },
    next: { counter: 4, 'lobby-screen': 3, 'adviser-talk': 1.2, 'cash-machine': 1.5 },
  },
  'lobby-screen': {
    ...{ ...inPublic, channel: 'branch', staffed: true },
    ...{ begins: 1, stops: 0.31, afterHours: 1, rating: 6.8, rated: 0.12, comments: 0.06 },
    next: { counter: 3, newsletter: 1, app: 0.6 },
  },
  counter: {
    ...atBranch,
    ...{ begins: 6, stops: 0.28, afterHours: 10, rating: 7.7, rated: 0.35, comments: 0.17 },
    next: { 'adviser-talk': 2.5, statement: 1.5, complaint: 0.2, app: 1.2 },
  },
  'adviser-talk': {
    ...{ ...atBranch, euros: 48, minutes: 42 },
    ...{ begins: 3, stops: 0.22, afterHours: 40, rating: 7.8, rated: 0.5, comments: 0.21 },
    next: { 'written-offer': 4, 'loan-application': 0.6, 'loan-decision': 0.3, 'account-opening': 0.25, app: 1 },
  },
  'video-advice': {
    ...{ channel: 'video', euros: 34, minutes: 35, staffed: true },
    ...{ begins: 1, stops: 0.23, afterHours: 40, rating: 7.4, rated: 0.5, comments: 0.21 },
    next: { 'written-offer': 3, 'loan-decision': 2.5, 'loan-application': 1.5, app: 1 },
  },
  'written-offer': {
    ...{ ...byPost, euros: 12 },
    ...{ begins: 1.2, stops: 0.39, afterHours: 48, rating: 7.4, rated: 0.35, comments: 0.17 },
    next: { 'loan-application': 0.5, app: 1, newsletter: 0.8, 'account-opening': 0.15 },
  },
  'loan-calculator': {
    ...digital,
    ...{ begins: 2.2, stops: 0.27, afterHours: 14, rating: 7, rated: 0.2, comments: 0.11 },
    next: { 'loan-application': 3, 'loan-decision': 1.2, 'video-advice': 1.5, app: 1 },
  },
  'loan-application': {
    ...{ channel: 'branch', euros: 22, minutes: 30, staffed: true },
    ...{ begins: 0.6, stops: 0.09, afterHours: 40, rating: 7, rated: 0.35, comments: 0.17 },
    next: { 'loan-decision': 5, app: 1, hotline: 0.5 },
  },
  'loan-decision': {
    ...{ ...byPost, euros: 60 },
    ...{ begins: 0.3, stops: 0.23, afterHours: 30, rating: 7.2, rated: 0.5, comments: 0.21 },
    next: { 'loan-contract': 5, 'adviser-talk': 1, complaint: 0.8 },
  },
  'loan-contract': {
    ...{ ...atBranch, euros: 35, minutes: 45 },
    ...{ begins: 0, stops: 0.55, afterHours: 60, rating: 8.1, rated: 0.5, comments: 0.13 },
    next: { app: 1, 'electronic-banking': 1, newsletter: 1 },
  },
  hotline: {
    ...phone,
    ...{ begins: 9, stops: 0.31, afterHours: 22, rating: 6.3, rated: 0.45, comments: 0.34 },
    next: { callback: 2.5, app: 1, 'electronic-banking': 1, complaint: 0.5, branch: 0.8, chat: 0.5 },
  },
  callback: {
    ...phone,
    ...{ begins: 0.8, stops: 0.47, afterHours: 20, rating: 7.6, rated: 0.4, comments: 0.17 },
    next: { app: 1, 'adviser-talk': 1, 'electronic-banking': 0.5 },
  },
  chat: {
    ...{ channel: 'online', euros: 2.4, minutes: 7, staffed: false },
    ...{ begins: 3, stops: 0.34, afterHours: 6, rating: 7, rated: 0.4, comments: 0.25 },
    next: { callback: 1, 'electronic-banking': 1, app: 1.4, complaint: 0.4 },
  },
  fax: {
    ...{ channel: 'fax', euros: 3, minutes: 0, staffed: true },
    ...{ begins: 0.4, stops: 0.39, afterHours: 30, rating: 5.8, rated: 0.15, comments: 0.11 },
    next: { callback: 2, statement: 1 },
  },
  complaint: {
    ...{ channel: 'email', euros: 28, minutes: 20, staffed: true },
    ...{ begins: 1.6, stops: 0.33, afterHours: 30, rating: 6.2, rated: 0.6, comments: 1 },
    next: { callback: 3, 'adviser-talk': 0.7, 'review-site': 0.3 },
  },
  'review-site': {
    ...{ channel: 'public', euros: 0, minutes: 5, staffed: false },
    ...{ begins: 0.5, stops: 0.58, afterHours: 12, rating: 6.6, rated: 1, comments: 1 },
    next: { hotline: 1, chat: 1, app: 1 },
  },
  statement: {
    ...byPost,
    ...{ begins: 12, stops: 0.36, afterHours: 40, rating: 7.5, rated: 0.15, comments: 0.13 },
    next: { hotline: 0.8, counter: 1, 'fee-letter': 0.8, app: 2 },
  },
  'fee-letter': {
    ...byPost,
    ...{ begins: 2.4, stops: 0.31, afterHours: 60, rating: 5.6, rated: 0.2, comments: 0.32 },
    next: { hotline: 1.5, complaint: 0.8, counter: 1 },
  },
  portal: {
    ...digital,
    ...{ begins: 5, stops: 0.35, afterHours: 14, rating: 6.9, rated: 0.25, comments: 0.17 },
    next: { chat: 1.5, statement: 1.5, app: 1.5 },
  },
  newsletter: {
    ...{ channel: 'email', euros: 0.04, minutes: 1, staffed: false },
    ...{ begins: 8, stops: 0.47, afterHours: 50, rating: 6.6, rated: 0.05, comments: 0.11 },
    next: { portal: 1.5, app: 1, sponsoring: 0.7, 'loan-calculator': 0.8 },
  },
  sponsoring: {
    ...{ channel: 'event', euros: 4, minutes: 60, staffed: false },
    ...{ begins: 2.5, stops: 0.47, afterHours: 70, rating: 7.4, rated: 0.15, comments: 0.13 },
    next: { 'adviser-talk': 0.5, branch: 1, app: 1 },
  },
  'birthday-call': {
    ...{ ...phone, euros: 4 },
    ...{ begins: 2.5, stops: 0.47, afterHours: 60, rating: 8, rated: 0.35, comments: 0.21 },
    next: { 'adviser-talk': 2, recommendation: 0.8, app: 1 },
  },
  recommendation: {
    ...{ channel: 'public', euros: 0, minutes: 10, staffed: false },
    ...{ begins: 0.9, stops: 0.23, afterHours: 40, rating: 8.9, rated: 0.4, comments: 0.21 },
    next: { 'account-opening': 5, 'adviser-talk': 2, app: 1 },
  },
  'sales-call': {
    ...{ ...phone, channel: 'phone', euros: 9 },
    ...{ begins: 4, stops: 0.48, afterHours: 60, rating: 4.3, rated: 0.3, comments: 0.42 },
    next: { complaint: 1, newsletter: 2, 'account-opening': 0.08 },
  },
  'comparison-portal': {
    ...inPublic,
    ...{ begins: 1, stops: 0.39, afterHours: 26, rating: 6.7, rated: 0.1, comments: 0.11 },
    next: { 'account-opening': 0.5, 'loan-calculator': 1, app: 1 },
  },
  'search-result': {
    ...inPublic,
    ...{ begins: 1.2, stops: 0.35, afterHours: 8, rating: 6.8, rated: 0.06, comments: 0.06 },
    next: { portal: 1.5, 'account-opening': 0.5, 'loan-calculator': 1, branch: 1 },
  },
  'online-ad': {
    ...{ ...inPublic, euros: 1.2 },
    ...{ begins: 2, stops: 0.51, afterHours: 30, rating: 6.2, rated: 0.04, comments: 0.06 },
    next: { 'account-opening': 0.25, portal: 1, 'loan-calculator': 0.6 },
  },
  'account-opening': {
    ...{ ...atBranch, euros: 26, minutes: 35 },
    ...{ begins: 0, stops: 0.12, afterHours: 50, rating: 7.7, rated: 0.5, comments: 0.17 },
    next: { identification: 5, 'card-delivery': 1.5 },
  },
  identification: {
    ...{ channel: 'video', euros: 7, minutes: 9, staffed: true },
    ...{ begins: 0.2, stops: 0.2, afterHours: 20, rating: 6.8, rated: 0.35, comments: 0.21 },
    next: { 'card-delivery': 4, app: 1.5, hotline: 0.5 },
  },
  'card-delivery': {
    ...byPost,
    ...{ begins: 1.2, stops: 0.35, afterHours: 72, rating: 7.2, rated: 0.25, comments: 0.17 },
    next: { app: 2, 'cash-machine': 2, hotline: 0.4 },
  },
  'account-closing': {
    ...{ ...byPost, euros: 18 },
    ...{ begins: 0, stops: 1, afterHours: 60, rating: 4.2, rated: 0.4, comments: 1 },
    next: {},
  },
};
