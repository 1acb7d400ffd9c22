/** Names to dense codes, in the order in which they are met. */
export class Names {
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
