import { fail } from '@anklang/domain';

/** Bytes of one value; null: more than one may have, they were let go by. */
export type Piece = Buffer | null;
type Take = (piece: Piece) => void;

/** Cuts a body into its values while it comes. Holds no more than one value. */
export interface BodySplitter {
  push(chunk: Buffer, take: Take): void;
  end(take: Take): void;
}

/** A value a line; the last one may lack its end. */
export function splitLines(mostBytes: number): BodySplitter {
  const held = holdPiece(mostBytes);

  return {
    push(chunk, take) {
      let from = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
        take(held.finish(chunk.subarray(from, at)));
        from = at + 1;
      }
      held.add(chunk.subarray(from));
    },
    end(take) {
      if (!held.isEmpty()) take(held.finish(nothing));
    },
  };
}

/** The entries of a JSON array. What stands inside an entry is for the JSON parser to judge. */
export function splitArray(mostBytes: number): BodySplitter {
  const held = holdPiece(mostBytes);
  let depth = 0;
  let place: 'before' | 'inside' | 'after' = 'before';
  let inText = false;
  let escaped = false;
  let entries = 0;

  return {
    push(chunk, take) {
      let from = 0;
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at]!;
        if (place === 'inside') {
          if (inText) {
            if (escaped) escaped = false;
            else if (byte === backslash) escaped = true;
            else if (byte === quote) inText = false;
          } else if (byte === quote) inText = true;
          else if (byte === openBrace || byte === openBracket) depth += 1;
          else if (byte === closeBrace || byte === closeBracket) {
            depth -= 1;
            if (depth > 0) continue;
            if (byte !== closeBracket) throw fail('batch_unreadable', { reason: 'notList' });
            place = 'after';
            const last = held.finish(chunk.subarray(from, at));
            if (entries > 0 || last === null || !isBlank(last)) take(last);
          } else if (byte === comma && depth === 1) {
            entries += 1;
            take(held.finish(chunk.subarray(from, at)));
            from = at + 1;
          }
        } else if (place === 'before' && byte === openBracket) {
          place = 'inside';
          depth = 1;
          from = at + 1;
        } else if (!isSpace(byte) && !(place === 'before' && isByteOrderMark(byte))) {
          throw fail('batch_unreadable', { reason: 'notList' });
        }
      }
      if (place === 'inside') held.add(chunk.subarray(from));
    },
    end() {
      if (place === 'inside') throw fail('batch_unreadable', { reason: 'notList' });
    },
  };
}

/** Collects the bytes of a value that comes in several chunks. */
function holdPiece(mostBytes: number) {
  let parts: Buffer[] = [];
  let bytes = 0;
  const add = (part: Buffer) => {
    if (part.length === 0) return;
    bytes += part.length;
    if (bytes > mostBytes) parts = [];
    else parts.push(part);
  };

  return {
    add,
    isEmpty: () => bytes === 0,
    finish(part: Buffer): Piece {
      if (bytes === 0 && part.length <= mostBytes) return part;
      add(part);
      const piece = bytes > mostBytes ? null : Buffer.concat(parts, bytes);
      parts = [];
      bytes = 0;
      return piece;
    },
  };
}

export function isBlank(piece: Buffer): boolean {
  return piece.every(isSpace);
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isByteOrderMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}

const nothing = Buffer.alloc(0);
const newline = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
