const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/** "4", "4.0" and " 4 " are 4; anything else, also "0x4" and "Infinity", is no number. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!number.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
