import { AnklangError, fail } from '@anklang/domain';
import { ClickHouseError } from '@clickhouse/client';
import { expect, test } from 'vitest';
import { problemOf } from './problem-of.ts';

const answered = (type: string) => new ClickHouseError({ code: '1', type, message: "near 'the id of a customer'" });
const failed = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:8123`), { code });
const codeOf = (error: unknown) => (problemOf(error, 'SELECT 1') as AnklangError).code;

test('says what somebody has to look after', () => {
  expect(codeOf(failed('ECONNREFUSED'))).toBe('interactions_unusable');
  expect(codeOf(new Error('Timeout error.'))).toBe('interactions_unusable');
  expect(codeOf(answered('AUTHENTICATION_FAILED'))).toBe('interactions_unusable');
  expect(codeOf(answered('NOT_ENOUGH_SPACE'))).toBe('disk_full');
  expect(codeOf(new Error('Cannot write: No space left on device'))).toBe('disk_full');
  expect(codeOf(answered('QUERY_WAS_CANCELLED'))).toBe('cancelled');
});

test('leaves our own problems as they are', () => {
  const own = fail('names_too_many', { what: 'touchpoint', limit: 3 });
  expect(problemOf(own, 'SELECT 1')).toBe(own);
});

test('repeats no value that a server quotes', () => {
  const problem = problemOf(answered('TYPE_MISMATCH'), 'SELECT {p0:String}');
  expect(problem).not.toBeInstanceOf(AnklangError);
  expect(problem.message).toBe('ClickHouse refused a statement: TYPE_MISMATCH\nSELECT {p0:String}');
  expect(String(problem.stack) + JSON.stringify(problem)).not.toContain('customer');
  expect(JSON.stringify(problemOf(answered('TOO_MANY_PARTS'), ''))).not.toContain('customer');
});
