import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { companyTouchpoints } from '../company/company-keys.ts';
import { planted } from '../planted.ts';
import { dayMs } from './calendar.ts';
import { simulateCompany } from './simulate-company.ts';
import type { SimulatedCompany } from './simulation.ts';

const start = Date.UTC(2025, 4, 1);
const none = 255;

function fingerprint(company: SimulatedCompany): string {
  const hash = createHash('sha256').update(JSON.stringify(company.customers));
  for (const {
    customer,
    touchpoint,
    time,
    channel,
    rating,
    value,
    cost,
    durationSeconds,
    comments,
  } of company.interactions()) {
    for (const column of [customer, touchpoint, time, channel, rating, value, cost, durationSeconds])
      hash.update(column);
    hash.update(JSON.stringify([...comments]));
  }
  for (const { from, to, data } of company.waves()) {
    hash.update(JSON.stringify([from, to, data.respondentIds, data.segments]));
    for (const { ratings, states } of data.touchpoints) hash.update(ratings).update(states);
    hash.update(data.outcome.values);
  }
  return hash.digest('hex');
}

test('another seed makes another company, the same one the same to the last byte', () => {
  const made = (seed: number) => fingerprint(simulateCompany({ customers: 300, seed, start }));
  expect(made(8)).not.toBe(made(7));
  expect(made(7)).toBe(made(7));
});

test('a company asked twice, and first for its waves, answers the same', () => {
  const company = simulateCompany({ customers: 300, seed: 7, start });
  expect(fingerprint(company)).toBe(fingerprint(company));
  const other = simulateCompany({ customers: 300, seed: 7, start });
  expect([...other.waves()].length).toBe(planted.waves);
  expect(fingerprint(other)).toBe(fingerprint(company));
});

test('interactions come month by month, in the order of time, within their scales and at touchpoints that data see', () => {
  const company = simulateCompany({ customers: 1000, seed: 3, start });
  let last = start;
  let rows = 0;
  let comments = 0;
  let months = 0;
  for (const block of company.interactions()) {
    months++;
    rows += block.rows;
    comments += block.comments.size;
    for (let row = 0; row < block.rows; row++) {
      const touchpoint = companyTouchpoints[block.touchpoint[row]!]!;
      const rating = block.rating[row]!;
      if (!touchpoint.seen) throw new Error(`${touchpoint.key} is in no data`);
      if (block.time[row]! < last) throw new Error('out of order');
      if (block.customer[row]! < 0 || block.customer[row]! >= 1000) throw new Error('nobody');
      if (rating > 10 && rating !== none) throw new Error(`${rating} is no rating`);
      if (block.channel[row]! >= company.channels.length) throw new Error('no channel');
      if (block.comments.has(row) && rating === none) throw new Error('a comment without a rating');
      last = block.time[row]!;
    }
  }
  expect(months).toBe(planted.months);
  expect(last).toBeLessThan(Date.UTC(2026, 10, 1));
  expect(rows / 1000).toBeGreaterThan(45);
  expect(rows / 1000).toBeLessThan(60);
  expect(rows / comments).toBeGreaterThan(11);
  expect(rows / comments).toBeLessThan(18);
});

test('nobody is in the log or asked before the account is opened, and nobody twice in one wave', () => {
  const company = simulateCompany({ customers: 2000, seed: 4, start });
  const firstOpening = new Map<number, number>();
  const opening = companyTouchpoints.findIndex(({ key }) => key === 'account-opening');
  const first = new Map<number, number>();
  for (const { rows, customer, touchpoint, time } of company.interactions()) {
    for (let row = 0; row < rows; row++) {
      const who = customer[row]!;
      if (!first.has(who)) first.set(who, time[row]!);
      if (touchpoint[row] === opening && !firstOpening.has(who)) firstOpening.set(who, time[row]!);
    }
  }
  const end = Date.UTC(2026, 10, 1);
  const newcomers = [...first].filter(([, time]) => time > start + 60 * dayMs && time < end - 60 * dayMs);
  expect(newcomers.length).toBeGreaterThan(100);
  for (const [customer, time] of newcomers) expect(firstOpening.get(customer)).toBeGreaterThan(time);
  for (const { to, data } of company.waves()) {
    expect(data.rows).toBe(1000);
    expect(new Set(data.respondentIds).size).toBe(data.rows);
    for (const id of data.respondentIds) {
      const came = first.get(Number(id.slice(1)) - 1);
      if (came !== undefined) expect(came).toBeLessThan(Date.parse(to) + 4 * dayMs);
    }
  }
});

test('comments speak the tone of their rating, and the storm its own', () => {
  const company = simulateCompany({ customers: 2000, seed: 5, start });
  const said = { de: 0, en: 0 };
  const crisis = [...company.interactions()][planted.crisis.month]!;
  for (const { language } of crisis.comments.values()) said[language]++;
  expect(said.en).toBeGreaterThan(0);
  expect(said.de).toBeGreaterThan(3 * said.en);
  const texts = [...crisis.comments].map(([row, { text }]) => ({ text, rating: crisis.rating[row]! }));
  const storm = texts.filter(({ text }) => /die App ist tot|the app is dead/.test(text));
  expect(storm.length).toBeGreaterThan(0);
  for (const { rating } of storm) expect(rating).toBeLessThanOrEqual(6);
  const thanks = texts.filter(({ text }) => /^(Vielen Dank|Thank you)/.test(text));
  expect(thanks.length).toBeGreaterThan(0);
  for (const { rating } of thanks) expect(rating).toBeGreaterThanOrEqual(9);
});
