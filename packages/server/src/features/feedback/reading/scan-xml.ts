export type XmlHandlers = {
  /** `attributes` is the raw text between name and bracket; see `attributeOf`. */
  onOpen(name: string, attributes: string): void;
  onText(text: string): void;
  onClose(name: string): void;
};

const longestTag = 1_000_000;

/**
 * Walks through XML as it arrives, keeping nothing. Knows what spreadsheets write: elements, attributes, the five
 * entities and numeric ones. A document type is refused, so no entity can grow into something larger.
 */
export function createXmlScanner(handlers: XmlHandlers): { write(text: string): void; end(): void } {
  let rest = '';
  let depth = 0;

  function readMarkup(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return endOf(text, at, '-->');
    if (text.startsWith('<![CDATA[', at)) {
      const end = endOf(text, at, ']]>');
      if (end > 0) handlers.onText(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.startsWith('<?', at)) return endOf(text, at, '?>');
    if (text.startsWith('<!D', at)) throw new Error('a document type has no place in a spreadsheet');
    // Could still become a comment or CDATA when more arrives.
    if (text.startsWith('<!', at) && text.length - at < 9) return -1;
    const end = endOfTag(text, at);
    if (end < 0) return -1;
    readTag(text.slice(at + 1, end - 1));
    return end;
  }

  function readTag(tag: string): void {
    if (tag.startsWith('/')) {
      depth--;
      if (depth < 0) throw new Error('an element is closed that was never opened');
      handlers.onClose(localName(tag.slice(1).trim()));
      return;
    }
    const selfClosing = tag.endsWith('/');
    const body = selfClosing ? tag.slice(0, -1) : tag;
    const nameEnd = body.search(/\s/);
    const name = localName(nameEnd < 0 ? body : body.slice(0, nameEnd));
    handlers.onOpen(name, nameEnd < 0 ? '' : body.slice(nameEnd));
    if (selfClosing) handlers.onClose(name);
    else depth++;
  }

  return {
    write(chunk) {
      const text = rest === '' ? chunk : rest + chunk;
      let at = 0;
      while (at < text.length) {
        const open = text.indexOf('<', at);
        if (open < 0) break;
        if (open > at) handlers.onText(decodeEntities(text.slice(at, open)));
        const end = readMarkup(text, open);
        at = open;
        if (end < 0) break;
        at = end;
      }
      rest = text.slice(at);
      if (rest.length > longestTag) throw new Error('an element or text is too long');
    },
    end() {
      if (depth !== 0 || rest.trim() !== '') throw new Error('the XML ends in the middle');
    },
  };
}

/** Index after `mark`, or -1 when it has not arrived yet. */
function endOf(text: string, from: number, mark: string): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** A bracket inside a quoted attribute does not end the tag. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Value of an attribute, by its local or its full name; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const match of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === name || localName(match[1]!) === name) return decodeEntities(match[2] ?? match[3] ?? '');
  }
  return null;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,5}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
