import { expect, test } from 'vitest';
import { bound, joinSql, raw, renderSql, sql } from './sql.ts';

test('values stand beside the text, each once', () => {
  const name = bound('String', "x' OR 1 = 1");
  const inner = sql`name = ${name}`;
  const whole = sql`SELECT ${raw('count()')} WHERE ${joinSql([inner, sql`other != ${name}`, sql`n < ${bound('UInt8', 3)}`], ' AND ')}`;
  expect(renderSql(whole)).toEqual({
    query: 'SELECT count() WHERE name = {p0:String} AND other != {p0:String} AND n < {p1:UInt8}',
    query_params: { p0: "x' OR 1 = 1", p1: 3 },
  });
});

test('lists longer than a server takes in one field go in parts', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `name ${i}`);
  const { query, query_params } = renderSql(sql`SELECT ${bound('Array(String)', names)}`);
  const parts = Object.values(query_params) as string[][];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(names);
  expect(query).toBe(`SELECT arrayConcat(${parts.map((_, i) => `{p${i}:Array(String)}`).join(', ')})`);
});
