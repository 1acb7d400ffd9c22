/** A yes or no for each of `length` rows, 32 to a word; bits past `length` are 0. */
export type BitSet = { readonly length: number; readonly words: Uint32Array };

/** An empty set over `length` rows. */
export function createBits(length: number): BitSet {
  return { length, words: new Uint32Array(Math.ceil(length / 32)) };
}

/** The set of the rows in [0, length) for which `holds` answers true. */
export function bitsWhere(length: number, holds: (row: number) => boolean): BitSet {
  const bits = createBits(length);
  for (let row = 0; row < length; row++) if (holds(row)) bits.words[row >>> 5]! |= 1 << (row & 31);
  return bits;
}

export function setBit(bits: BitSet, row: number): void {
  bits.words[row >>> 5]! |= 1 << (row & 31);
}

export function hasBit(bits: BitSet, row: number): boolean {
  return ((bits.words[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Rows in both; the sets must be of one length. */
export function intersectBits(a: BitSet, b: BitSet): BitSet {
  return { length: a.length, words: a.words.map((word, i) => word & b.words[i]!) };
}

/** Rows in either; the sets must be of one length. */
export function uniteBits(a: BitSet, b: BitSet): BitSet {
  return { length: a.length, words: a.words.map((word, i) => word | b.words[i]!) };
}

/** Rows not in the set. */
export function complementBits(bits: BitSet): BitSet {
  const words = bits.words.map((word) => ~word);
  const rest = bits.length & 31;
  if (rest > 0) words[words.length - 1]! &= (1 << rest) - 1;
  return { length: bits.length, words };
}

export function countBits(bits: BitSet): number {
  let count = 0;
  for (let word of bits.words) {
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
