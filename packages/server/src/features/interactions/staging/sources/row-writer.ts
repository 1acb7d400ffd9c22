import { closeSync, openSync, writeSync } from 'node:fs';

export type RowWriter = {
  /** `line`: where the row stands in its file; null for a cell that is empty. */
  write(line: number, cells: readonly (string | null)[]): void;
  /** Ends the file; how many rows it has. */
  end(): number;
  /** Closes the file if that has not been done. */
  close(): void;
};

/** Longer than anything an interaction may hold: what is cut here is refused later all the same. */
const longest = 2000;
const block = 1024 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const odd = /["\u0000-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

/**
 * Writes rows as the plainest of text files: `line` and the cells, all in quotes, a row a line. The engine reads such a
 * file in parallel, many times as fast as it can be handed rows one by one.
 */
export function openRowWriter(path: string, columns: readonly string[]): RowWriter {
  const file = openSync(path, 'w', 0o600);
  let text = `line,${columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n`;
  let rows = 0;
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  const flush = () => {
    // Halves of characters become a sign that stands for what cannot be read.
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    text = '';
  };
  return {
    write(line, cells) {
      rows++;
      text += String(line);
      for (const cell of cells) text += cell === null || cell === '' ? ',' : `,"${safe(cell)}"`;
      text += '\n';
      if (text.length > block) flush();
    },
    end() {
      flush();
      close();
      return rows;
    },
    close,
  };
}

function safe(cell: string): string {
  const short = cell.length > longest ? cell.slice(0, longest) : cell;
  return odd.test(short) ? short.replace(controls, ' ').replaceAll('"', '""') : short;
}
