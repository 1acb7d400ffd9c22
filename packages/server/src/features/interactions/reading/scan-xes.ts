import { fail } from '@anklang/domain';
import { asInFile, decoderOf, resolveEntities, utf8 } from './xes-text.ts';

/** What is found in an XES file, in its order. */
export interface XesReader {
  /** Keys of the attributes of interest; what stands under others is never decoded. */
  readonly traceKeys: readonly string[];
  readonly eventKeys: readonly string[];
  /** Hears of attributes under all other keys, where somebody wants to know what there is. */
  otherAttribute?(of: 'trace' | 'event', key: string, value: string): void;
  /** `key` is the place of the key in its list; entities in `value` are resolved. */
  traceAttribute(key: number, value: string): void;
  eventAttribute(key: number, value: string): void;
  startTrace(): void;
  endTrace(): void;
  startEvent(): void;
  endEvent(): void;
}

export interface XesScanner {
  /** A piece of the file, one character a byte; pieces may end anywhere. */
  write(piece: string): void;
  end(): void;
  /** The line on which the tag at hand begins, for a scanner that counts lines. */
  line(): number;
}

const deepest = 64;
const longestTag = 1024 * 1024;
/** Taken from here instead of the file, the usual names cost no memory. */
const elements = ['string', 'date', 'event', 'trace', 'int', 'float', 'boolean', 'id', 'log', 'list', 'container'];
const tagsWithValue = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/**
 * A scanner for XES and only that: elements and attributes, no document types, no entities of one's own, nothing nested
 * deeper than 64. Memory holds one piece and one tag. O(bytes). Throws `file_unreadable` with the byte where it ends.
 */
export function createXesScanner(reader: XesReader, { countsLines = false } = {}): XesScanner {
  const open: string[] = [];
  let text = '';
  let passed = 0;
  let decode = utf8;
  let rootSeen = false;
  const traceKeys = reader.traceKeys.map(asInFile);
  const eventKeys = reader.eventKeys.map(asInFile);
  // Where key and value of the tag at hand stand, without the quotes; −1: it has none.
  const found = { keyFrom: -1, keyTo: -1, valueFrom: -1, valueTo: -1 };
  const lines = { before: 0, countedTo: 0, tag: 0 };

  function refuse(reason: string, at: number) {
    return fail('file_unreadable', { format: 'XES', reason, detail: String(passed + at) });
  }

  /** Position behind the tag at `at`, or −1 when the rest of it is still to come. */
  function takeTag(at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case 33: // !
        return takeComment(at);
      case 47: // /
        return takeEndTag(at);
      case 63: // ?
        return takeInstruction(at);
      default:
        return takeStartTag(at);
    }
  }

  function takeComment(at: number): number {
    if (text.length < at + 4) return -1;
    if (!text.startsWith('<!--', at)) throw refuse('xesDocumentType', at);
    const close = text.indexOf('-->', at + 4);
    return close < 0 ? -1 : close + 3;
  }

  function takeInstruction(at: number): number {
    const close = text.indexOf('?>', at);
    if (close < 0) return -1;
    if (text.startsWith('<?xml ', at)) {
      const named = /encoding\s*=\s*["']([^"']*)["']/.exec(text.slice(at, close))?.[1]?.toLowerCase() ?? 'utf-8';
      const known = decoderOf(named);
      if (known === null) throw refuse('xesEncoding', at);
      decode = known;
    }
    return close + 2;
  }

  function takeEndTag(at: number): number {
    const close = text.indexOf('>', at);
    if (close < 0) return -1;
    const name = open.pop();
    if (name === undefined || !text.startsWith(name, at + 2) || skipBlanks(at + 2 + name.length) !== close) {
      throw refuse('xesCrossed', at);
    }
    leave(name);
    return close + 1;
  }

  function leave(name: string): void {
    if (open.length === 2 && name === 'event' && open[1] === 'trace') reader.endEvent();
    else if (open.length === 1 && name === 'trace') reader.endTrace();
  }

  function takeStartTag(at: number): number {
    let i = endOfName(at + 1);
    if (i === text.length) return -1;
    const name = nameBetween(at + 1, i);
    if (name === '') throw refuse('xesTag', at);
    found.keyFrom = -1;
    found.valueFrom = -1;
    for (;;) {
      i = skipBlanks(i);
      if (i >= text.length - 1 && text.charCodeAt(i) !== 62) return -1;
      const sign = text.charCodeAt(i);
      if (sign === 62) {
        enter(name, false, at);
        return i + 1;
      }
      if (sign === 47) {
        if (text.charCodeAt(i + 1) !== 62) throw refuse('xesTag', at);
        enter(name, true, at);
        return i + 2;
      }
      const nameEnd = endOfName(i);
      const quoteAt = quoteBehind(nameEnd);
      if (quoteAt < 0) return -1;
      const quote = text.charCodeAt(quoteAt);
      if (nameEnd === i || (quote !== 34 && quote !== 39)) throw refuse('xesTag', at);
      const close = text.indexOf(quote === 34 ? '"' : "'", quoteAt + 1);
      if (close < 0 || close + 1 >= text.length) return -1;
      if (!endsAttribute(text.charCodeAt(close + 1))) throw refuse('xesTag', at);
      // Of the attributes only two matter: comparing lengths first spares most of the work.
      if (nameEnd - i === 3 && text.startsWith('key', i)) {
        found.keyFrom = quoteAt + 1;
        found.keyTo = close;
      } else if (nameEnd - i === 5 && text.startsWith('value', i)) {
        found.valueFrom = quoteAt + 1;
        found.valueTo = close;
      }
      i = close + 1;
    }
  }

  function nameBetween(from: number, to: number): string {
    for (const name of elements) if (name.length === to - from && text.startsWith(name, from)) return name;
    return text.slice(from, to);
  }

  function countLines(to: number): void {
    for (let at = text.indexOf('\n', lines.countedTo); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
      lines.before++;
    lines.countedTo = Math.max(lines.countedTo, to);
  }

  function endOfName(from: number): number {
    let i = from;
    for (; i < text.length; i++) {
      const sign = text.charCodeAt(i);
      if (sign <= 32 || sign === 62 || sign === 47 || sign === 61 || sign === 60) break;
    }
    return i;
  }

  function skipBlanks(from: number): number {
    let i = from;
    while (i < text.length && text.charCodeAt(i) <= 32) i++;
    return i;
  }

  /** Position of the sign behind “=”, −1 when it is still to come; a sign that is no quote is the caller's to refuse. */
  function quoteBehind(from: number): number {
    const equals = skipBlanks(from);
    if (equals >= text.length) return -1;
    if (text.charCodeAt(equals) !== 61) return equals;
    const quote = skipBlanks(equals + 1);
    return quote < text.length ? quote : -1;
  }

  function enter(name: string, closed: boolean, at: number): void {
    const depth = open.length;
    if (depth === 0) {
      if (rootSeen || name !== 'log') throw refuse('xesNotLog', at);
      rootSeen = true;
    }
    if (depth >= deepest) throw refuse('xesDeep', at);
    if (depth === 1 && name === 'event') throw refuse('xesOutside', at);
    if (depth === 1 && name === 'trace') reader.startTrace();
    else if (depth >= 2 && open[1] === 'trace') {
      if (depth === 2 && name === 'event') reader.startEvent();
      else if (tagsWithValue.has(name)) takeAttribute(depth, at);
    }
    if (!closed) open.push(name);
    else leave(name);
  }

  function takeAttribute(depth: number, at: number): void {
    if (found.keyFrom < 0 || found.valueFrom < 0) return;
    const ofTrace = depth === 2;
    if (!ofTrace && (depth > 3 || open[2] !== 'event')) return;
    const key = keyIn(ofTrace ? traceKeys : eventKeys);
    if (key < 0) {
      const { keyFrom, keyTo, valueFrom, valueTo } = found;
      const read = (from: number, to: number) => resolve(text.slice(from, to), at);
      reader.otherAttribute?.(ofTrace ? 'trace' : 'event', read(keyFrom, keyTo), read(valueFrom, valueTo));
      return;
    }
    const value = resolve(text.slice(found.valueFrom, found.valueTo), at);
    if (ofTrace) reader.traceAttribute(key, value);
    else reader.eventAttribute(key, value);
  }

  function keyIn(keys: readonly string[]): number {
    const length = found.keyTo - found.keyFrom;
    for (let k = 0; k < keys.length; k++) {
      if (keys[k]!.length === length && text.startsWith(keys[k]!, found.keyFrom)) return k;
    }
    return -1;
  }

  function resolve(raw: string, at: number): string {
    const value = resolveEntities(decode(raw));
    if (value === null) throw refuse('xesEntity', at);
    return value;
  }

  return {
    write(piece) {
      text = text === '' ? piece : text + piece;
      let at = 0;
      for (;;) {
        const next = text.indexOf('<', at);
        if (next < 0) {
          at = text.length;
          break;
        }
        lines.tag = next;
        const behind = next + 1 < text.length ? takeTag(next) : -1;
        at = behind < 0 ? next : behind;
        if (behind < 0) break;
      }
      if (text.length - at > longestTag) throw refuse('xesLong', at);
      passed += at;
      if (countsLines) countLines(at);
      lines.countedTo = 0;
      text = text.slice(at);
    },
    line() {
      countLines(lines.tag);
      return lines.before + 1;
    },
    end() {
      if (!rootSeen || open.length > 0 || text !== '') throw refuse('damaged', text.length);
    },
  };
}

function endsAttribute(sign: number): boolean {
  return sign <= 32 || sign === 47 || sign === 62;
}
