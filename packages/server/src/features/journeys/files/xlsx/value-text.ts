import { readText, writeText } from '../../../touchpoints/index.ts';

/**
 * A text as a cell holds it. The library that writes the file loses texts that every object has as a key (`toString`):
 * their first letter is written as spreadsheets write signs (`_x0074_`), who show it as it was.
 */
export function writeValueText(text: string): string {
  if (!isKeyOfAll(text)) return writeText(text, { isCsv: false });
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}

/** The text that `writeValueText` was given. */
export function readValueText(cell: string): string {
  const [, code, rest] = /^_x(00[4-7][0-9A-F])_(\w+)$/.exec(cell) ?? [];
  const text = code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)) + rest;
  return isKeyOfAll(text) ? text : readText(cell);
}

function isKeyOfAll(text: string): boolean {
  return Object.hasOwn(Object.prototype, text);
}
