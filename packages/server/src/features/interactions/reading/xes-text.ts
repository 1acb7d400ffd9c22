type Decode = (text: string) => string;

const encodings: Record<string, Decode> = {
  'utf-8': utf8,
  utf8: utf8,
  'us-ascii': utf8,
  'iso-8859-1': western,
  'windows-1252': western,
};

/** How the bytes of a file in this encoding become text; null for one that is not read. */
export function decoderOf(name: string): Decode | null {
  return Object.hasOwn(encodings, name) ? encodings[name]! : null;
}

/** A value with its entities resolved; null when it holds one that XML does not have. */
export function resolveEntities(value: string): string | null {
  if (!value.includes('&')) return value;
  let known = true;
  const resolved = value.replace(/&([^;&]{0,12})(;?)/g, (_all, name: string, end: string) => {
    const sign = end === '' ? null : signOf(name);
    known &&= sign !== null;
    return sign ?? '';
  });
  return known ? resolved : null;
}

/** A key as its bytes stand in a file in UTF-8. */
export function asInFile(key: string): string {
  const escaped = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return Buffer.from(escaped, 'utf8').toString('latin1');
}

const notAscii = /[\x80-\xff]/;

export function utf8(text: string): string {
  return notAscii.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}

const westernDecoder = new TextDecoder('windows-1252');

function western(text: string): string {
  return notAscii.test(text) ? westernDecoder.decode(Buffer.from(text, 'latin1')) : text;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function signOf(name: string): string | null {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  if (known !== undefined) return known;
  const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (!number) return null;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
