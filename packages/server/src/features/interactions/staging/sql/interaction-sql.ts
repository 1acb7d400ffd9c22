import { commonRating, interactionLimits, type LevelCuts, type LogMapping } from '@anklang/domain';
import type { DateOrder } from '../../reading/time-stamp.ts';
import { firstDay, lastDay } from '../../reading/zone-clock.ts';
import { directionWords } from './direction-words.ts';
import { numberSql } from './number-sql.ts';
import { named, quoted } from './quote.ts';
import { cleanSql } from './text-sql.ts';
import { clockOnly, timeSteps } from './time-sql.ts';

/** Why a row is not among the interactions, by the number that stands in the column `problem`. */
export const problems = [
  'notCounted',
  'noTime',
  'timeUnreadable',
  'noCustomer',
  'noTouchpoint',
  'ratingOutsideScale',
  'valueUnreadable',
  'textTooLong',
] as const;
export type Problem = (typeof problems)[number];

export type InteractionSqlOptions = {
  /** Rows of text: `row` and a column per name of the mapping. */
  relation: string;
  /** SQL name of the column that the mapping calls so. */
  columnOf: (name: string) => string;
  mapping: LogMapping;
  decimal: '.' | ',';
  order: DateOrder | null;
  serial: boolean;
  /** Table of `ClockDay` by `day`, where times without an offset are not UTC. */
  clockTable: string | null;
  cuts: LevelCuts | null;
};

const texts = ['channel', 'device', 'department', 'handledBy', 'campaign', 'object', 'reportedOrigin'] as const;

/**
 * The query that turns rows of text into interactions: one row each with the columns of `parquetColumns`, and beside them
 * `problem` (a place in `problems`, null for a good one) and `detail`.
 */
export function interactionSql(options: InteractionSqlOptions): string {
  const { mapping, relation } = options;
  const steps = [
    `SELECT "row", ${cellsSql(options)} FROM ${relation}`,
    `SELECT *, ${namesSql(mapping)} FROM step0`,
    ...timeSteps({ ...options, raw: 'time', clean: cleanSql('time') }).map(
      (columns, at) => `SELECT *, ${columns} FROM step${at + 1}`,
    ),
  ];
  const add = (query: (from: string) => string) => steps.push(query(`step${steps.length - 1}`));
  add((from) => timedSql(from, options));
  add((from) => `SELECT *, ${numbersSql(options)} FROM ${from}`);
  // Seen as something that may change, the verdict is reached once, not again wherever it is asked for.
  const once = (verdict: string) => `CASE WHEN random() < 2 THEN ${verdict} END`;
  add((from) => `SELECT *, CAST(${once(problemSql(options))} AS UTINYINT) AS problem FROM ${from}`);
  const named = steps.map((query, at) => `step${at} AS (${query})`);
  return `WITH ${named.join(',\n')}
    SELECT ${columnsSql(options)}, problem, ${detailSql(options)} AS detail FROM step${steps.length - 1}`;
}

function cellsSql({ mapping, columnOf }: InteractionSqlOptions): string {
  const cell = (name: string, column: string | undefined) =>
    `${column === undefined ? 'CAST(NULL AS VARCHAR)' : cleanSql(columnOf(column))} AS ${named(name)}`;
  return [
    cell('customer', mapping.customer ?? mapping.case),
    cell('session', mapping.case),
    ...[mapping.touchpoint].flat().map((column, part) => cell(`touchpoint${part}`, column)),
    `${columnOf(mapping.time)} AS time`,
    cell('transition', mapping.transitions?.column),
    cell('direction', mapping.direction),
    ...texts.map((name) => cell(name, mapping[name])),
    cell('costText', mapping.cost),
    cell('durationText', mapping.durationSeconds),
    cell('ratingText', mapping.rating?.column),
    cell('valueText', mapping.conversion?.value),
    ...(mapping.segments ?? []).map((column, place) => cell(`segment${place}`, column)),
    ...(mapping.properties ?? []).map((column, place) => cell(`property${place}`, column)),
  ].join(', ');
}

function namesSql({ touchpoint, direction }: LogMapping): string {
  const parts = [touchpoint].flat().map((_, part) => `touchpoint${part}`);
  // A missing part makes the whole null.
  const name = `${parts.join(` || ' + ' || `)} AS touchpoint`;
  const plain = `regexp_replace(lower(direction), '[\\s_-]', '', 'g')`;
  const among = (words: readonly string[]) => `${plain} IN (${words.map(quoted).join(', ')})`;
  const started = `CASE WHEN ${among(directionWords.customer)} THEN 'customer' WHEN ${among(directionWords.company)} THEN 'company'
    WHEN ${among(directionWords.unknown)} THEN NULL ELSE '?' END`;
  return `${name}, ${direction === undefined ? 'CAST(NULL AS VARCHAR)' : `CASE WHEN direction IS NOT NULL THEN ${started} END`} AS startedBy`;
}

function timedSql(from: string, { clockTable }: InteractionSqlOptions): string {
  const known = 'CASE WHEN away <> 9999 THEN clock - away * 60000 END';
  if (clockTable === null) {
    return `SELECT *, CASE WHEN away IS NULL THEN clock ELSE ${known} END AS instant, away AS offsetMinutes FROM ${from}`;
  }
  const day = '(clock // 86400000 - CASE WHEN clock % 86400000 < 0 THEN 1 ELSE 0 END)';
  return `SELECT ${from}.*,
      CASE WHEN ${clockOnly} THEN clock - CASE WHEN clock < until THEN before ELSE "after" END
        WHEN away IS NULL THEN clock ELSE ${known} END AS instant,
      CASE WHEN ${clockOnly} THEN CAST((CASE WHEN clock < shownUntil THEN before ELSE "after" END) // 60000 AS SMALLINT) ELSE away END AS offsetMinutes
    FROM ${from} LEFT JOIN ${clockTable} d ON d.day = least(greatest(${day}, ${firstDay}), ${lastDay})`;
}

function numbersSql({ mapping, decimal }: InteractionSqlOptions): string {
  const number = (text: string, column: string | undefined) =>
    column === undefined ? 'CAST(NULL AS DOUBLE)' : numberSql(text, decimal);
  return `${number('ratingText', mapping.rating?.column)} AS ratingNumber, ${number('valueText', mapping.conversion?.value)} AS valueNumber,
    ${number('costText', mapping.cost)} AS cost, ${number('durationText', mapping.durationSeconds)} AS durationSeconds,
    ${convertsSql(mapping)} AS converts`;
}

function convertsSql({ conversion }: LogMapping): string {
  if (!conversion) return 'false';
  if (!conversion.touchpoints) return 'valueText IS NOT NULL';
  return `touchpoint IN (${conversion.touchpoints.map(quoted).join(', ')})`;
}

function problemSql({ mapping }: InteractionSqlOptions): string {
  const { transitions, rating, conversion } = mapping;
  const when = (problem: Problem, condition: string) => `WHEN ${condition} THEN ${problems.indexOf(problem)}`;
  const outside = (text: string, number: string, most: number) =>
    `${text} IS NOT NULL AND (${number} IS NULL OR NOT ${number} BETWEEN 0 AND ${most})`;
  const cases: string[] = [];
  if (transitions) {
    const counted = transitions.count.map(quoted).join(', ');
    cases.push(when('notCounted', `transition IS NULL OR transition NOT IN (${counted})`));
  }
  const untimed = `CASE WHEN ${cleanSql('time')} IS NULL THEN ${problems.indexOf('noTime')} ELSE ${problems.indexOf('timeUnreadable')} END`;
  cases.push(
    `WHEN instant IS NULL OR NOT instant BETWEEN ${interactionLimits.from} AND ${interactionLimits.to - 1} THEN ${untimed}`,
  );
  cases.push(when('noCustomer', 'customer IS NULL'), when('noTouchpoint', 'touchpoint IS NULL'));
  if (rating) {
    const [low, high] = ratingBounds(rating.scale);
    cases.push(when('valueUnreadable', 'ratingText IS NOT NULL AND ratingNumber IS NULL'));
    const fits = `ratingNumber BETWEEN ${low} AND ${high} AND ratingNumber = floor(ratingNumber)`;
    cases.push(when('ratingOutsideScale', `ratingNumber IS NOT NULL AND NOT (${fits})`));
  }
  if (conversion?.value)
    cases.push(when('valueUnreadable', `converts AND ${outside('valueText', 'valueNumber', 1e12)}`));
  if (mapping.cost) cases.push(when('valueUnreadable', outside('costText', 'cost', 1e12)));
  if (mapping.durationSeconds) cases.push(when('valueUnreadable', outside('durationText', 'durationSeconds', 1e9)));
  if (mapping.direction) cases.push(when('valueUnreadable', `startedBy = '?'`));
  cases.push(
    when(
      'textTooLong',
      lengths(mapping)
        .map(({ cell, limit }) => tooLong(cell, limit))
        .join(' OR '),
    ),
  );
  return `CASE ${cases.join('\n')} END`;
}

function ratingBounds([low, high]: readonly [number, number]): [number, number] {
  return [Math.max(0, Math.ceil(low)), Math.min(254, Math.floor(high))];
}

// The number of bytes is known; signs have to be counted.
const tooLong = (cell: string, limit: number) => `(strlen(${cell}) > ${limit} AND length(${cell}) > ${limit})`;

type Bounded = { cell: string; limit: number; column: string };

/** Every text of an interaction with the length it may have. */
function lengths(mapping: LogMapping): Bounded[] {
  const { text } = interactionLimits;
  const bounded = (cell: string, column: string | undefined, limit: number): Bounded[] =>
    column === undefined ? [] : [{ cell: named(cell), limit, column }];
  return [
    ...bounded('customer', mapping.customer ?? mapping.case, interactionLimits.customer),
    ...bounded('session', mapping.case, text),
    ...bounded('touchpoint', [mapping.touchpoint].flat().join(' + '), interactionLimits.touchpoint),
    ...texts.flatMap((name) => bounded(name, mapping[name], text)),
    ...(mapping.segments ?? []).flatMap((column, place) => bounded(`segment${place}`, column, text)),
    ...(mapping.properties ?? []).flatMap((column, place) => bounded(`property${place}`, column, propertyLength)),
  ];
}

const propertyLength = 1000;

function columnsSql({ mapping, cuts }: InteractionSqlOptions): string {
  const bounds = mapping.rating && ratingBounds(mapping.rating.scale);
  const rated = (value: string, type: string) =>
    `CAST(${bounds ? `CASE WHEN ratingNumber IS NOT NULL THEN ${value} END` : 'NULL'} AS ${type})`;
  const common =
    bounds && cuts
      ? `[${Array.from({ length: bounds[1] - bounds[0] + 1 }, (_, at) => commonRating(bounds[0] + at, mapping.rating!.scale, cuts)).join(', ')}][CAST(ratingNumber AS INTEGER) - ${bounds[0] - 1}]`
      : 'NULL';
  return `"row", customer, touchpoint, instant AS time, offsetMinutes, session, channel, device,
    startedBy AS direction, department, handledBy, campaign, object,
    CASE WHEN converts THEN coalesce(valueNumber, 0) + 0 END AS value, cost + 0 AS cost,
    ${rated('ratingNumber', 'UTINYINT')} AS rating, ${rated(String(mapping.rating?.scale[0]), 'SMALLINT')} AS ratingLow,
    ${rated(String(mapping.rating?.scale[1]), 'SMALLINT')} AS ratingHigh, ${rated(common, 'UTINYINT')} AS common,
    durationSeconds + 0 AS durationSeconds, reportedOrigin,
    ${objectSql('segment', mapping.segments)} AS segments, ${objectSql('property', mapping.properties)} AS properties`;
}

/** A JSON object of the cells that are filled; null when none is. */
function objectSql(kind: 'segment' | 'property', columns: readonly string[] = []): string {
  if (columns.length === 0) return 'CAST(NULL AS VARCHAR)';
  const members = columns.map((column, place) => {
    const cell = `${kind}${place}`;
    return `CASE WHEN ${cell} IS NULL THEN '' ELSE ${quoted(`,${JSON.stringify(column)}:`)} || CAST(to_json(${cell}) AS VARCHAR) END`;
  });
  const filled = columns.map((_, place) => `${kind}${place} IS NOT NULL`).join(' OR ');
  return `CASE WHEN ${filled} THEN '{' || substring(${members.join(' || ')}, 2) || '}' END`;
}

function detailSql({ mapping }: InteractionSqlOptions): string {
  const of = (problem: Problem, value: string) => `WHEN ${problems.indexOf(problem)} THEN ${value}`;
  const long = lengths(mapping).map(({ cell, limit, column }) => `WHEN ${tooLong(cell, limit)} THEN ${quoted(column)}`);
  const unreadable = [
    ['ratingText', 'ratingNumber IS NULL'],
    ['valueText', 'converts AND (valueNumber IS NULL OR NOT valueNumber BETWEEN 0 AND 1e12)'],
    ['costText', '(cost IS NULL OR NOT cost BETWEEN 0 AND 1e12)'],
    ['durationText', '(durationSeconds IS NULL OR NOT durationSeconds BETWEEN 0 AND 1e9)'],
    ['direction', 'true'],
  ].map(([text, wrong]) => `WHEN ${text} IS NOT NULL AND ${wrong} THEN ${text}`);
  return `left(CASE problem ${of('timeUnreadable', 'time')} ${of('ratingOutsideScale', 'ratingText')}
    ${of('valueUnreadable', `CASE ${unreadable.join(' ')} END`)} ${of('textTooLong', `CASE ${long.join(' ')} END`)} ELSE '' END, 200)`;
}
