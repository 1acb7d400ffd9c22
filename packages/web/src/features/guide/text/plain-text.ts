import type { MarkedToken, Token, Tokens } from 'marked';

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** Markdown leaves the names of signs to HTML, which is not spoken here. */
export function readEntities(text: string): string {
  return text.replace(/&(?:nbsp|amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
}

/** The words alone, for the index of the search and for names. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => sayPlainly(token as MarkedToken)).join('');
}

function sayPlainly(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
    case 'br':
    case 'hr':
      return '\n';
    case 'html':
    case 'def':
    case 'checkbox':
      return '';
    case 'list':
      return token.items.map((item) => `${plainText(item.tokens)}\n`).join('');
    case 'table':
      return [token.header, ...token.rows].map((row) => `${sayRow(row)}\n`).join('');
    case 'image':
    case 'code':
    case 'codespan':
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens ? plainText(token.tokens) : readEntities(token.text);
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return `${plainText(token.tokens)}\n`;
    default:
      return plainText(token.tokens);
  }
}

function sayRow(row: readonly Tokens.TableCell[]): string {
  return row.map(({ tokens }) => plainText(tokens)).join(' ');
}
