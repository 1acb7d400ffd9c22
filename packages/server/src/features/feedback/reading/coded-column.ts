/**
 * One column as codes into its distinct values: answers repeat, so two million of them take two megabytes instead of
 * two million strings. Code 0 is the empty cell.
 */
export type CodedColumn = {
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
};

const ownMemoryFrom = 13;

/** Grows by appending; its codes take one byte each until there are more than 255 distinct values, then two, then four. */
export class CodedColumnBuilder {
  readonly #codeOf = new Map<string, number>([['', 0]]);
  readonly #values: string[] = [''];
  #codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(16);
  #length = 0;

  /** Returns true when something had to be taken out of the text to make it storable. */
  append(text: string | null): boolean {
    let code = text === null ? 0 : this.#codeOf.get(text);
    let changed = false;
    if (code === undefined) {
      const clean = cleanText(text as string);
      changed = clean.changed;
      code = this.#codeOf.get(clean.text) ?? this.#add(clean.text);
      this.#codeOf.set(clean.text, code);
      if (!changed && text !== clean.text) this.#codeOf.set(text as string, code);
    }
    if (this.#length === this.#codes.length) this.#grow(this.#length * 2);
    this.#codes[this.#length++] = code;
    return changed;
  }

  finish(): CodedColumn {
    return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
  }

  #add(text: string): number {
    const code = this.#values.length;
    // A slice keeps the whole chunk it was cut from alive; a copy does not.
    this.#values.push(text.length < ownMemoryFrom ? text : Buffer.from(text, 'utf8').toString('utf8'));
    if (code > 255 && this.#codes instanceof Uint8Array) this.#codes = Uint16Array.from(this.#codes);
    if (code > 65_535 && this.#codes instanceof Uint16Array) this.#codes = Uint32Array.from(this.#codes);
    return code;
  }

  #grow(capacity: number): void {
    const kind = this.#codes.constructor as Uint32ArrayConstructor;
    const codes = new kind(capacity);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

/** Without surrounding blanks, and without what no database stores: NUL and halves of characters. */
function cleanText(text: string): { text: string; changed: boolean } {
  const storable = (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
  return { text: storable.trim(), changed: storable !== text };
}
