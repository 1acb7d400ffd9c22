import { fail } from '@anklang/domain';

export type JsonSplitter = {
  /** A piece of the file; pieces may end anywhere. */
  write(piece: Buffer): void;
  end(): void;
};

export type JsonSplitterOptions = {
  /** Members of the outermost object whose lists are cut into their elements. */
  lists: readonly string[];
  /** `line`: where the element begins. */
  onElement(list: string, element: unknown, line: number): void;
  /** A list ends. */
  onEnd?(list: string): void;
};

const deepest = 64;
const longestElement = 4 * 1024 * 1024;
const longestKey = 1000;
const [quote, backslash, comma, newLine] = [34, 92, 44, 10];
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];

/**
 * Cuts the lists of one large JSON object into their elements as they come; memory holds one element. Only elements are
 * parsed. Throws `file_unreadable` for what is no such object, is nested deeper than 64 or has an element over 4 MB.
 */
export function createJsonSplitter({ lists, onElement, onEnd }: JsonSplitterOptions): JsonSplitter {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let passed = 0;
  let rootSeen = false;
  // The name of the member of the root at hand, and whether a text there is a name.
  let key: string | null = null;
  let keyAwaited = false;
  let keyBytes: number[] | null = null;
  let list: string | null = null;
  let elementLine = 0;
  let kept: Buffer[] = [];
  let keptLength = 0;

  const damaged = (at: number) =>
    fail('file_unreadable', { format: 'OCEL', reason: 'damaged', detail: String(passed + at) });

  function keep(piece: Buffer, at: number): void {
    keptLength += piece.length;
    if (keptLength > longestElement) throw fail('file_too_large', { what: 'cell', limit: longestElement });
    if (piece.length > 0) kept.push(piece);
    if (depth > deepest) throw damaged(at);
  }

  function endElement(at: number): void {
    const text = (kept.length === 1 ? kept[0]! : Buffer.concat(kept)).toString('utf8');
    kept = [];
    keptLength = 0;
    let element: unknown;
    try {
      element = JSON.parse(text);
    } catch {
      throw damaged(at);
    }
    onElement(list!, element, elementLine);
  }

  return {
    write(piece) {
      let from = 0;
      let inElement = list !== null && depth > 2;
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at]!;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === backslash) escaped = true;
          else if (byte === quote) {
            inString = false;
            if (keyBytes !== null) {
              key = Buffer.from(keyBytes).toString('utf8');
              keyBytes = null;
              keyAwaited = false;
            }
            continue;
          }
          if (keyBytes !== null && keyBytes.length < longestKey) keyBytes.push(byte);
          continue;
        }
        switch (byte) {
          case quote:
            if (depth === 0) throw damaged(at);
            inString = true;
            if (depth === 1 && keyAwaited) keyBytes = [];
            break;
          case openBrace:
          case openBracket:
            if (depth === 0) {
              if (rootSeen || byte !== openBrace) throw damaged(at);
              rootSeen = true;
              keyAwaited = true;
            } else if (depth === 1) list = byte === openBracket && key !== null && lists.includes(key) ? key : null;
            else if (depth === 2 && list !== null && byte === openBrace) {
              inElement = true;
              from = at;
              elementLine = line;
            }
            if (++depth > deepest) throw damaged(at);
            break;
          case closeBrace:
          case closeBracket:
            if (--depth < 0) throw damaged(at);
            if (depth === 2 && inElement) {
              keep(piece.subarray(from, at + 1), at);
              endElement(at);
              inElement = false;
            } else if (depth === 1) {
              if (list !== null) onEnd?.(list);
              list = null;
              key = null;
            }
            break;
          case comma:
            if (depth === 1) keyAwaited = true;
            break;
          default:
            if (byte === newLine) line++;
            else if (depth === 0 && byte > 32 && passed + at > 2) throw damaged(at);
        }
      }
      // The rest of an element is copied: the next piece may be read into the same memory.
      if (inElement) keep(Buffer.from(piece.subarray(from)), piece.length);
      passed += piece.length;
    },
    end() {
      if (!rootSeen || depth !== 0 || inString) throw damaged(0);
    },
  };
}
