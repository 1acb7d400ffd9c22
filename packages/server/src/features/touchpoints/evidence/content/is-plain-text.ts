/** Bytes that are nothing but text. What a program would run or draw is not, although it can be read. */
export function isPlainText(bytes: Buffer): boolean {
  const text = decode(bytes);
  if (text === null || text.trim() === '') return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that plain text does not have.
  if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text)) return false;
  return !/^(<|#!|\{\\rtf|%!)/.test(text.trimStart());
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
