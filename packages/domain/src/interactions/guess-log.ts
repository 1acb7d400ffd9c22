import { plainName } from '../feedback/column-names.ts';
import { guessScale } from '../feedback/guess-scale.ts';
import type { ColumnSummary } from '../feedback/schema.ts';
import type { LogMapping, PathMapping } from './log-mapping.ts';
import { type LogWord, logWords } from './log-words.ts';

export type GuessedLog =
  | { mapping: LogMapping; lacking: null }
  | { mapping: null; lacking: 'case' | 'touchpoint' | 'time' };

const ending = /(id|nr|no|nummer|number|name)$/;
const ofCase = /^case:/;
const mostSegments = 10;
const mostSegmentValues = 50;

/** What the columns of an event log mean, by their names and by what they hold; what is not sure is left out. */
export function guessLogMapping(columns: readonly ColumnSummary[]): GuessedLog {
  const free = usable(columns);
  const customer = take(free, 'customer');
  const caseColumn = take(free, 'case');
  const touchpoint = take(free, 'touchpoint');
  const time = take(free, 'time');
  if (customer === undefined && caseColumn === undefined) return { mapping: null, lacking: 'case' };
  if (touchpoint === undefined) return { mapping: null, lacking: 'touchpoint' };
  if (time === undefined) return { mapping: null, lacking: 'time' };
  return {
    mapping: {
      ...present({ customer: customer?.name, case: caseColumn?.name }),
      touchpoint: touchpoint.name,
      time: time.name,
      timeCounts: 'calendar',
      ...guessDetails(free),
    },
    lacking: null,
  };
}

export type OcelLook = {
  columns: readonly ColumnSummary[];
  events: number;
  /** Events with exactly one object of each type. */
  single: ReadonlyMap<string, number>;
};

const often = 0.5;

/**
 * What the parts of an OCEL log mean. The case is the object type that most events have one of; a type that is called a
 * customer, and that half of the events know, is whose interaction it is.
 */
export function guessOcelMapping({ columns, events, single }: OcelLook): GuessedLog {
  const ranked = [...single].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  const customer = ranked.find(([type, count]) => count >= events * often && isCalled(type, 'customer'));
  const most = ranked.find((type) => type !== customer);
  if (customer === undefined && most === undefined) return { mapping: null, lacking: 'case' };
  const free = usable(columns).filter(({ name }) => !name.startsWith('ocel:'));
  const own = most !== undefined && (customer === undefined || most[1] >= events * often);
  return {
    mapping: {
      ...present({
        customer: customer && `ocel:object:${customer[0]}`,
        case: own ? `ocel:object:${most[0]}` : undefined,
      }),
      touchpoint: 'ocel:type',
      time: 'ocel:time',
      timeCounts: 'calendar',
      ...guessDetails(free),
    },
    lacking: null,
  };
}

/** Everything beside customer, touchpoint and time; columns that are taken are no longer free. */
function guessDetails(free: ColumnSummary[]): Partial<LogMapping> {
  const channel = take(free, 'channel', isSorted);
  const device = take(free, 'device', isSorted);
  const direction = take(free, 'direction', ({ distinct }) => distinct <= 6);
  const department = take(free, 'department', isSorted);
  const handledBy = take(free, 'handledBy');
  const campaign = take(free, 'campaign');
  const object = take(free, 'object');
  const cost = take(free, 'cost', isNumeric);
  const durationSeconds = take(free, 'durationSeconds', isNumeric);
  const reportedOrigin = take(free, 'reportedOrigin', isSorted);
  const rating = guessRating(free);
  // In most rows there is none: what stands in every row is no conversion.
  const value = take(free, 'worth', (column) => isNumeric(column) && column.filled * 2 < column.filled + column.empty);
  const segments: string[] = [];
  while (segments.length < mostSegments) {
    const segment = take(free, 'segment', ({ distinct }) => distinct <= mostSegmentValues);
    if (!segment) break;
    segments.push(segment.name);
  }
  return present({
    channel: channel?.name,
    device: device?.name,
    direction: direction?.name,
    department: department?.name,
    handledBy: handledBy?.name,
    campaign: campaign?.name,
    object: object?.name,
    cost: cost?.name,
    durationSeconds: durationSeconds?.name,
    reportedOrigin: reportedOrigin?.name,
    segments: segments.length > 0 ? segments : undefined,
    rating,
    conversion: value && { value: value.name },
  });
}

/** A rating whose values are those of a scale, and nothing beside. */
function guessRating(free: ColumnSummary[]): LogMapping['rating'] {
  const scaleOf = (column: ColumnSummary) =>
    guessScale([column], isCalled(column.name, 'rating', recommendations) ? 'recommendation' : null);
  const fits = (column: ColumnSummary) => {
    const guessed = scaleOf(column);
    return guessed !== null && guessed.missing.length === 0 && guessed.notUsed.length === 0;
  };
  const column = take(free, 'rating', fits);
  return column && { column: column.name, scale: scaleOf(column)!.scale };
}

const recommendations: readonly string[] = ['nps', 'recommendation', 'weiterempfehlung', 'empfehlungsbereitschaft'];

/** The mapping of a path file; null for a file that is none. */
export function guessPathMapping(columns: readonly ColumnSummary[]): PathMapping | null {
  const free = usable(columns);
  const path = take(free, 'path');
  const conversions = take(free, 'conversions');
  if (path === undefined || conversions === undefined) return null;
  const value = take(free, 'value');
  const nulls = take(free, 'nulls');
  return {
    path: path.name,
    separator: '>',
    conversions: conversions.name,
    ...present({ value: value?.name, nulls: nulls?.name }),
  };
}

function usable(columns: readonly ColumnSummary[]): ColumnSummary[] {
  return columns.filter(({ name, filled }) => filled > 0 && name.length <= 300);
}

/** The free column that is most surely called so. */
function take(
  free: ColumnSummary[],
  what: LogWord,
  fits = (_column: ColumnSummary) => true,
): ColumnSummary | undefined {
  for (const word of logWords[what]) {
    const place = free.findIndex((column) => plainNames(column.name).includes(word) && fits(column));
    if (place >= 0) return free.splice(place, 1)[0];
  }
  return undefined;
}

function isCalled(name: string, what: LogWord, words: readonly string[] = logWords[what]): boolean {
  return plainNames(name).some((plain) => words.includes(plain));
}

/** The name, without an ending such as "id", without the plural, and as an attribute of a trace without its mark. */
function plainNames(name: string): string[] {
  const plain = plainName(name);
  const names = [plain, plain.replace(ending, ''), plain.replace(/s$/, '')];
  return ofCase.test(name) ? [...names, ...plainNames(name.replace(ofCase, ''))] : names;
}

/** Few values that come again and again. */
function isSorted({ distinct, filled }: ColumnSummary): boolean {
  return distinct <= 200 && (distinct <= 20 || distinct * 5 <= filled);
}

function isNumeric({ numeric, filled }: ColumnSummary): boolean {
  return numeric === filled;
}

function present<T extends object>(record: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
