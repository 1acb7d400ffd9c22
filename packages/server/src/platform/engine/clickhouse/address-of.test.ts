import { expect, test } from 'vitest';
import { addressOf } from './address-of.ts';

test.each(['nothing', 'postgres://host/db', 'clickhouse://', 'clickhouse:///db', 'clickhouse://a:100%@host/db'])(
  'refuses %s',
  (url) => {
    expect(() => addressOf(url)).toThrow(expect.objectContaining({ code: 'interactions_unusable' }));
  },
);

test('reads host, port, database and who asks, with signs that addresses must spell', () => {
  expect(addressOf('clickhouse://so%40meone:p%3Aw%2Fd@db.example:9000/journeys')).toEqual({
    url: 'http://db.example:9000',
    username: 'so@meone',
    password: 'p:w/d',
    database: 'journeys',
  });
});

test('knows the usual ports, and the user and database a server has from the start', () => {
  const usual = { username: 'default', password: '', database: 'default' };
  expect(addressOf('clickhouse://localhost')).toEqual({ url: 'http://localhost:8123', ...usual });
  expect(addressOf('clickhouses://localhost/')).toEqual({ url: 'https://localhost:8443', ...usual });
});
