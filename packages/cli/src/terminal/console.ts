import type { Language } from '@anklang/domain';
import { type Words, wordsOf } from '@anklang/server';

/** What a command may use of the terminal. */
export type Console = {
  language: Language;
  words: Words;
  /** A line of the result. */
  print(line?: string): void;
  /** A value as JSON that can be read back as it was. */
  printJson(value: unknown): void;
  /** A line beside the result. */
  note(line: string): void;
  progress(step: string, done: number): void;
  endProgress(): void;
};

export type Stream = { write(text: string): unknown; isTTY?: boolean | undefined };

export function openConsole({
  language,
  output,
  errors,
}: {
  language: Language;
  output: Stream;
  errors: Stream;
}): Console {
  let shown = '';
  const clear = () => {
    if (shown !== '') errors.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return {
    language,
    words: wordsOf(language),
    print(line = '') {
      clear();
      output.write(`${harmless(line)}\n`);
    },
    printJson(value) {
      clear();
      const text = JSON.stringify(value, null, 2);
      output.write(`${text.replace(steering, (sign) => (sign === '\n' ? sign : escaped(sign)))}\n`);
    },
    note(line) {
      clear();
      errors.write(`${harmless(line)}\n`);
    },
    // Only a person who watches needs it: never in a file or a pipe.
    progress(step, done) {
      if (!errors.isTTY) return;
      const text = `${step} ${Math.floor(done * 100)} %`;
      if (text === shown) return;
      clear();
      shown = text;
      errors.write(text);
    },
    endProgress: clear,
  };
}

/** Control characters and signs that turn the direction of writing. */
const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Names from files must not steer the terminal. */
function harmless(line: string): string {
  return line.replace(steering, (sign) => (sign === '\t' ? ' ' : '\ufffd'));
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
