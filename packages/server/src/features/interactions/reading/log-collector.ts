import { createEventLogBuilder, type EventLog, noCode, notRated } from '@anklang/analysis';
import { fail, type LeftOut, type LogMapping, type RejectedInteraction } from '@anklang/domain';
import { numberOf } from '../../feedback/index.ts';
import { cutsOfRating } from './cuts-of-rating.ts';
import { emptyChunk, takeFilled } from './log-chunk.ts';
import { Names } from './names.ts';
import { rejectedLimit } from './rejected-limit.ts';
import { readTimeStamp, type TimeReading, type TimeStamp } from './time-stamp.ts';
import { type LogLimits, logTooLarge } from './unpack-file.ts';

/** One interaction as texts; null where the file says nothing. */
export type LogRow = {
  customer: string | null;
  case: string | null;
  touchpoint: string | null;
  time: string | null;
  department: string | null;
  channel: string | null;
  rating: string | null;
  value: string | null;
};

/** Interactions with the names behind their codes. */
export type CollectedLog = {
  log: EventLog;
  touchpoints: readonly string[];
  departments: readonly string[];
  channels: readonly string[];
  /** Offset from UTC in minutes per code of the dimension `offset`. */
  offsets: readonly (number | null)[];
  /** Ratings up to this disappoint; undefined without ratings. */
  disappointingTo: number | undefined;
  /** Codes of touchpoints that are conversions themselves. */
  converting: readonly number[];
  rejected: LeftOut;
};

const mostCodes = 65_000;

/** What can be wrong with a row, and the column it is about. */
type Fault = { code: RejectedInteraction['code']; of: 'time' | 'customer' | 'touchpoint' | 'rating' | 'value' };
type Wrong = { value: string; line: number; count: number; of: Fault['of'] };
const faults = {
  noTime: { code: 'noTime', of: 'time' },
  time: { code: 'timeUnreadable', of: 'time' },
  noCustomer: { code: 'noCustomer', of: 'customer' },
  noTouchpoint: { code: 'noTouchpoint', of: 'touchpoint' },
  rating: { code: 'ratingOutsideScale', of: 'rating' },
  value: { code: 'valueUnreadable', of: 'value' },
} as const satisfies Record<string, Fault>;

/**
 * Turns rows of text into an event log. Rows that cannot be read are left out and told; more than half of the times,
 * ratings or values unreadable means that the mapping is wrong, and is refused.
 */
export class LogCollector {
  readonly #mapping: LogMapping;
  readonly #limits: LogLimits;
  readonly #times: TimeReading;
  readonly #columns: Record<Fault['of'], string>;
  readonly #customers = new Names();
  readonly #cases = new Names();
  readonly #touchpoints = new Names();
  readonly #departments = new Names();
  readonly #channels = new Names();
  readonly #offsets: (number | null)[] = [];
  #lastOffset = { offset: undefined as number | null | undefined, code: 0 };
  readonly #converting: ReadonlySet<string>;
  readonly #builder;
  readonly #wrong = new Map<Fault['code'], Wrong>();
  readonly #told = { time: 0, customer: 0, touchpoint: 0, rating: 0, value: 0 };
  readonly #rejected: RejectedInteraction[] = [];
  // Of the row at hand.
  #stamp: TimeStamp | null = null;
  #rating: number | null = null;
  #value: number | null = null;
  readonly #chunk = emptyChunk();
  #filled = 0;
  #rows = 0;

  constructor(mapping: LogMapping, { limits, times }: { limits: LogLimits; times: TimeReading }) {
    this.#mapping = mapping;
    this.#limits = limits;
    this.#times = times;
    this.#columns = {
      customer: mapping.customer ?? mapping.case!,
      touchpoint: [mapping.touchpoint].flat().join(' + '),
      time: mapping.time,
      rating: mapping.rating?.column ?? '',
      value: mapping.conversion?.value ?? '',
    };
    this.#converting = new Set(mapping.conversion?.touchpoints ?? []);
    this.#builder = createEventLogBuilder({
      touchpoints: mostCodes,
      rating: mapping.rating !== undefined,
      value: mapping.conversion !== undefined,
      caseOf: mapping.case !== undefined && mapping.customer !== undefined,
      dimensions: ['offset', 'department', 'channel'],
    });
  }

  /** `line`: where the row stands, for people to find it. */
  add(row: LogRow, line: number): void {
    const fault = this.#read(row);
    if (fault === null) this.#keep(row);
    else this.#reject(fault, row, line);
  }

  finish(): CollectedLog {
    this.#refuseWrongMapping();
    this.#flush();
    const touchpoints = this.#touchpoints.names;
    return {
      log: { ...this.#builder.build(), touchpoints: touchpoints.length },
      touchpoints,
      departments: this.#departments.names,
      channels: this.#channels.names,
      offsets: this.#offsets,
      disappointingTo: this.#mapping.rating && cutsOfRating(this.#mapping.rating).disappointing,
      converting: [...this.#converting].flatMap((name) => this.#touchpoints.find(name) ?? []),
      rejected: {
        count: [...this.#wrong.values()].reduce((sum, { count }) => sum + count, 0),
        rows: this.#rejected,
      },
    };
  }

  /** Reads what has to be read of a row; what is wrong with it, or null. */
  #read(row: LogRow): Fault | null {
    if (row.time === null) return faults.noTime;
    this.#told.time++;
    this.#stamp = readTimeStamp(row.time, this.#times);
    if (this.#stamp === null) return faults.time;
    if (this.#customerOf(row) === null) return faults.noCustomer;
    if (row.touchpoint === null) return faults.noTouchpoint;
    this.#rating = this.#ratingOf(row.rating);
    if (this.#rating === null) return faults.rating;
    this.#value = this.#valueOf(row.touchpoint, row.value);
    return this.#value === null ? faults.value : null;
  }

  #keep(row: LogRow): void {
    if (++this.#rows > this.#limits.rows) throw logTooLarge('rows', this.#limits.rows);
    const at = this.#filled;
    const chunk = this.#chunk;
    const { instant, offset } = this.#stamp!;
    chunk.customer[at] = this.#customers.codeOf(this.#bearable(this.#customerOf(row)!));
    chunk.caseOf[at] = row.case === null ? -1 : this.#cases.codeOf(this.#bearable(row.case));
    chunk.touchpoint[at] = this.#codeIn(this.#touchpoints, row.touchpoint!);
    chunk.time[at] = instant;
    chunk.offset[at] = this.#offsetCode(offset);
    chunk.department[at] = row.department === null ? noCode : this.#codeIn(this.#departments, row.department);
    chunk.channel[at] = row.channel === null ? noCode : this.#codeIn(this.#channels, row.channel);
    chunk.rating[at] = this.#rating!;
    chunk.value[at] = this.#value!;
    if (++this.#filled === chunk.time.length) this.#flush();
  }

  #flush(): void {
    this.#builder.append(takeFilled(this.#chunk, this.#filled));
    this.#filled = 0;
  }

  #reject({ code, of }: Fault, row: LogRow, line: number): void {
    const detail = (row[of] ?? '').slice(0, 200);
    const before = this.#wrong.get(code);
    if (before) before.count++;
    else this.#wrong.set(code, { value: detail, line, count: 1, of });
    if (this.#rejected.length < rejectedLimit) this.#rejected.push({ line, code, detail });
  }

  #refuseWrongMapping(): void {
    for (const { code } of [faults.time, faults.rating, faults.value]) {
      const wrong = this.#wrong.get(code);
      if (wrong && (wrong.count * 2 > this.#told[wrong.of] || this.#rows === 0)) throw this.#unreadable(wrong);
    }
    if (this.#rows > 0) return;
    for (const wrong of this.#wrong.values()) throw this.#unreadable(wrong);
    throw fail('log_empty', {});
  }

  #unreadable({ of, ...wrong }: Wrong) {
    const what = of === 'value' ? 'count' : of;
    return fail('value_unreadable', { column: this.#columns[of], ...wrong, what });
  }

  #customerOf(row: LogRow): string | null {
    return this.#mapping.customer === undefined ? row.case : row.customer;
  }

  #bearable(text: string): string {
    if (text.length > this.#limits.cell) throw logTooLarge('cell', this.#limits.cell);
    return text;
  }

  #codeIn(names: Names, name: string): number {
    const code = names.codeOf(this.#bearable(name));
    if (code >= mostCodes) throw fail('touchpoints_too_many', { found: code + 1, limit: mostCodes });
    return code;
  }

  #offsetCode(offset: number | null): number {
    if (offset === this.#lastOffset.offset) return this.#lastOffset.code;
    let code = this.#offsets.indexOf(offset);
    if (code < 0) code = this.#offsets.push(offset) - 1;
    this.#lastOffset = { offset, code };
    return code;
  }

  /** Null for a rating off its scale. */
  #ratingOf(text: string | null): number | null {
    const { rating } = this.#mapping;
    if (!rating || text === null || text.trim() === '') return notRated;
    this.#told.rating++;
    const value = numberOf(text);
    const [low, high] = rating.scale;
    const fits = value !== null && Number.isInteger(value) && value >= Math.max(0, low) && value <= Math.min(254, high);
    return fits ? value : null;
  }

  /** Value of a conversion; NaN where there is none, null for one that is no number. */
  #valueOf(touchpoint: string, text: string | null): number | null {
    const { conversion } = this.#mapping;
    if (!conversion) return Number.NaN;
    const said = text === null || text.trim() === '' ? null : text;
    const converts = conversion.touchpoints ? this.#converting.has(touchpoint) : said !== null;
    if (!converts) return Number.NaN;
    if (said !== null) this.#told.value++;
    const value = said === null ? 0 : numberOf(said);
    return value !== null && value >= 0 ? value : null;
  }
}
