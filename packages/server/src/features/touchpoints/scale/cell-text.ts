/** What no XML holds as it is, and a carriage return, which XML takes for a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are written in another way.
const controls = /[\u0001-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
const written = /_x(005F|000[1-8BCDEF]|001[0-9A-F]|FFF[EF])_/g;

/**
 * A text as a cell holds it. A mark in front keeps a spreadsheet from running what begins like a formula, and readers
 * from taking off blanks; what a cell cannot hold is written as spreadsheets write it (`_x000B_`).
 */
export function writeText(text: string, { isCsv }: { isCsv: boolean }): string {
  const plain = text
    .replace(/_x(?=[0-9A-F]{4}_)/g, '_x005F_x')
    .replace(controls, (sign) => (isCsv && sign === '\r' ? sign : `_x${codeOf(sign)}_`));
  const isSafe = plain === plain.trim() && !(isCsv ? /^[=+\-@']/ : /^'/).test(plain);
  return isSafe ? plain : `'${plain}${/[\s']$/.test(plain) ? "'" : ''}`;
}

/** The text that `writeText` was given; a text without marks is itself. */
export function readText(cell: string): string {
  return withoutMarks(cell).replace(written, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function withoutMarks(cell: string): string {
  if (!/^'(?:[=+\-@'\s]|.*[\s']'$)/s.test(cell)) return cell;
  const rest = cell.slice(1);
  return rest.endsWith("'") ? rest.slice(0, -1) : rest;
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Several texts in one cell. */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join(' | ');
}

export function splitParts(cell: string): string[] {
  return cutAt(cell, '|')
    .map((part) => part.trim().replace(/\\(.)/gs, '$1'))
    .filter((part) => part !== '');
}

/** At every such sign that has no backslash before it; the backslashes stay. */
function cutAt(text: string, sign: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (one === sign) parts.push('');
    else if (one === '\\' && at + 1 < text.length) parts[parts.length - 1] += one + text[++at]!;
    else parts[parts.length - 1] += one;
  }
  return parts;
}
