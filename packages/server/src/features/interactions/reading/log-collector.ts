import {
  type AnalysisError,
  createEventLogBuilder,
  defaultCuts,
  type EventLog,
  noCode,
  notRated,
} from '@anklang/analysis';
import { fail, type LogMapping } from '@anklang/domain';
import { numberOf } from '../../feedback/index.ts';
import { readTimeStamp } from './time-stamp.ts';
import { type LogLimits, logTooLarge } from './unpack-file.ts';

/** One interaction as texts; null where the file says nothing. */
export type LogRow = {
  customer: string | null;
  case: string | null;
  touchpoint: string | null;
  time: string | null;
  department: string | null;
  rating: string | null;
  value: string | null;
};

/** Interactions with the names behind their codes. */
export type CollectedLog = {
  log: EventLog;
  touchpoints: readonly string[];
  departments: readonly string[];
  /** Offset from UTC in minutes per code of the dimension `offset`. */
  offsets: readonly (number | null)[];
  /** Ratings up to this disappoint; undefined without ratings. */
  disappointingTo: number | undefined;
  /** Codes of touchpoints that are conversions themselves. */
  converting: readonly number[];
};

const block = 65_536;
const mostCodes = 65_000;

/** Turns rows of text into an event log; cells that cannot be read are counted and reported together at the end. */
export class LogCollector {
  readonly #mapping: LogMapping;
  readonly #limits: LogLimits;
  readonly #columns: Record<keyof LogRow, string>;
  readonly #customers = new Names();
  readonly #cases = new Names();
  readonly #touchpoints = new Names();
  readonly #departments = new Names();
  readonly #offsets: (number | null)[] = [];
  #lastOffset = { offset: undefined as number | null | undefined, code: 0 };
  readonly #converting: ReadonlySet<string>;
  readonly #builder;
  readonly #wrong = new Map<keyof LogRow, { value: string; line: number; count: number }>();
  #chunk = emptyChunk();
  #filled = 0;
  #rows = 0;

  constructor(mapping: LogMapping, limits: LogLimits) {
    this.#mapping = mapping;
    this.#limits = limits;
    const touchpoint = [mapping.touchpoint].flat().join(' + ');
    this.#columns = {
      customer: mapping.customer ?? mapping.case!,
      case: mapping.case ?? '',
      touchpoint,
      time: mapping.time,
      department: mapping.department ?? '',
      rating: mapping.rating?.column ?? '',
      value: mapping.conversion?.value ?? '',
    };
    this.#converting = new Set(mapping.conversion?.touchpoints ?? []);
    this.#builder = createEventLogBuilder({
      touchpoints: mostCodes,
      rating: mapping.rating !== undefined,
      value: mapping.conversion !== undefined,
      caseOf: mapping.case !== undefined && mapping.customer !== undefined,
      dimensions: ['offset', 'department'],
    });
  }

  /** `line`: where the row stands, for people to find it. */
  add(row: LogRow, line: number): void {
    const customer = this.#mapping.customer === undefined ? row.case : row.customer;
    const stamp = row.time === null ? null : readTimeStamp(row.time);
    const { touchpoint } = row;
    if (stamp === null || customer === null || touchpoint === null) {
      if (stamp === null) this.#note('time', row.time, line);
      else this.#note(customer === null ? 'customer' : 'touchpoint', null, line);
      return;
    }
    if (++this.#rows > this.#limits.rows) throw logTooLarge('rows', this.#limits.rows);
    const at = this.#filled;
    const chunk = this.#chunk;
    chunk.customer[at] = this.#customers.codeOf(this.#bearable(customer));
    chunk.caseOf[at] = row.case === null ? -1 : this.#cases.codeOf(this.#bearable(row.case));
    chunk.touchpoint[at] = this.#touchpointCode(this.#bearable(touchpoint));
    chunk.time[at] = stamp.instant;
    chunk.offset[at] = this.#offsetCode(stamp.offset);
    chunk.department[at] = row.department === null ? noCode : this.#departmentCode(row.department);
    chunk.rating[at] = this.#ratingOf(row.rating, line);
    chunk.value[at] = this.#valueOf(row, line);
    if (++this.#filled === block) this.#flush();
  }

  finish(): CollectedLog {
    for (const what of ['time', 'customer', 'touchpoint', 'rating', 'value'] as const) {
      const wrong = this.#wrong.get(what);
      if (!wrong) continue;
      const kind = what === 'value' ? 'count' : what;
      throw fail('value_unreadable', { column: this.#columns[what], ...wrong, what: kind });
    }
    if (this.#rows === 0) throw fail('log_empty', {});
    this.#flush();
    const touchpoints = this.#touchpoints.names;
    return {
      log: { ...this.#builder.build(), touchpoints: touchpoints.length },
      touchpoints,
      departments: this.#departments.names,
      offsets: this.#offsets,
      disappointingTo: this.#disappointingTo(),
      converting: [...this.#converting].flatMap((name) => this.#touchpoints.find(name) ?? []),
    };
  }

  #flush(): void {
    const { customer, caseOf, touchpoint, time, offset, department, rating, value } = this.#chunk;
    const cut = <T extends { subarray(from: number, to: number): T }>(column: T) => column.subarray(0, this.#filled);
    this.#builder.append({
      customer: cut(customer),
      caseOf: cut(caseOf),
      touchpoint: cut(touchpoint),
      time: cut(time),
      rating: cut(rating),
      value: cut(value),
      dimensions: { offset: cut(offset), department: cut(department) },
    });
    this.#filled = 0;
  }

  #note(what: keyof LogRow, value: string | null, line: number): void {
    const before = this.#wrong.get(what);
    if (before) before.count++;
    else this.#wrong.set(what, { value: (value ?? '').slice(0, 200), line, count: 1 });
  }

  #bearable(text: string): string {
    if (text.length > this.#limits.cell) throw logTooLarge('cell', this.#limits.cell);
    return text;
  }

  #touchpointCode(name: string): number {
    const code = this.#touchpoints.codeOf(name);
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

  #departmentCode(name: string): number {
    const code = this.#departments.codeOf(this.#bearable(name));
    if (code >= mostCodes) throw fail('touchpoints_too_many', { found: code + 1, limit: mostCodes });
    return code;
  }

  #ratingOf(text: string | null, line: number): number {
    const { rating } = this.#mapping;
    if (!rating || text === null || text.trim() === '') return notRated;
    const value = numberOf(text);
    const [low, high] = rating.scale;
    if (value !== null && Number.isInteger(value) && value >= Math.max(0, low) && value <= Math.min(254, high))
      return value;
    this.#note('rating', text, line);
    return notRated;
  }

  /** Value of a conversion; NaN where there is none. */
  #valueOf({ touchpoint, value: text }: LogRow, line: number): number {
    const { conversion } = this.#mapping;
    if (!conversion) return Number.NaN;
    const said = text === null || text.trim() === '' ? null : text;
    const converts = conversion.touchpoints ? this.#converting.has(touchpoint!) : said !== null;
    if (!converts) return Number.NaN;
    const value = said === null ? 0 : numberOf(said);
    if (value !== null && value >= 0) return value;
    this.#note('value', said, line);
    return Number.NaN;
  }

  #disappointingTo(): number | undefined {
    const { rating } = this.#mapping;
    if (!rating) return undefined;
    if (rating.disappointing !== undefined) return rating.disappointing;
    try {
      return defaultCuts(rating.scale).disappointingTo;
    } catch (error) {
      const message = (error as AnalysisError).code;
      throw fail('mapping_invalid', { issues: [{ path: 'rating.scale', message }] });
    }
  }
}

function emptyChunk() {
  return {
    customer: new Int32Array(block),
    caseOf: new Int32Array(block),
    touchpoint: new Uint16Array(block),
    time: new Float64Array(block),
    offset: new Uint16Array(block),
    department: new Uint16Array(block),
    rating: new Uint8Array(block),
    value: new Float64Array(block),
  };
}

/** Names to dense codes, in the order in which they are met. */
class Names {
  readonly #codes = new Map<string, number>();
  readonly names: string[] = [];
  #lastName = '';
  #lastCode = -1;

  codeOf(name: string): number {
    if (name === this.#lastName && this.#lastCode >= 0) return this.#lastCode;
    let code = this.#codes.get(name);
    if (code === undefined) {
      code = this.names.length;
      // A piece of a longer text would keep all of it in memory.
      const own = Buffer.from(name, 'utf8').toString('utf8');
      this.#codes.set(own, code);
      this.names.push(own);
    }
    this.#lastName = name;
    this.#lastCode = code;
    return code;
  }

  find(name: string): number | undefined {
    return this.#codes.get(name);
  }
}
