import type { Locator, Page } from 'playwright-core';

export type Picture = {
  name: string;
  /** Below the workspace; what stands in braces is the first of its kind. */
  address: string;
  /** Until this is there the page is not whole. */
  waitFor: (page: Page) => Locator;
  /** Of the picture, in pixels. */
  height: number;
};

const table = (page: Page) => page.locator('main').getByRole('rowheader').first();
/** The last to come on the overview. */
const topRow = (page: Page) => page.locator('[aria-labelledby=glance-asIs]').getByRole('rowheader').first();
const heading = (page: Page) => page.locator('main').getByRole('heading', { level: 2 }).first();
const graph = (page: Page) => page.locator('.react-flow [data-id="start"]');

/** What the guide shows, small, in each language. */
export const guidePictures: readonly Picture[] = [
  { name: 'overview', address: '', waitFor: topRow, height: 700 },
  { name: 'rounds', address: '/rounds', waitFor: heading, height: 640 },
  { name: 'ranking', address: '/ranking', waitFor: table, height: 640 },
  { name: 'touchpoint', address: '/touchpoints/{touchpoint}', waitFor: heading, height: 640 },
  { name: 'ways', address: '/ways', waitFor: graph, height: 700 },
  { name: 'breaks', address: '/breaks', waitFor: table, height: 640 },
  { name: 'journey', address: '/journeys/{journey}', waitFor: heading, height: 640 },
  { name: 'start', address: '/start', waitFor: heading, height: 640 },
  { name: 'implementation', address: '/implementation', waitFor: heading, height: 600 },
  { name: 'monitoring', address: '/monitoring', waitFor: heading, height: 640 },
];

/** What the README shows, whole pages in English. */
export const readmePictures: readonly Picture[] = [
  { name: 'ranking', address: '/ranking', waitFor: table, height: 1500 },
  { name: 'touchpoint', address: '/touchpoints/{touchpoint}', waitFor: heading, height: 1500 },
  { name: 'ways', address: '/ways', waitFor: graph, height: 1200 },
  { name: 'breaks', address: '/breaks', waitFor: table, height: 1500 },
];
