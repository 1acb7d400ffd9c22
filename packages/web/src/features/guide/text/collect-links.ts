import { Lexer, type MarkedToken, type Token } from 'marked';

export type FoundLink = { href: string; isImage: boolean };

/** All links and pictures of a text, and the HTML in it that is no comment. */
export function collectLinks(markdown: string): { links: FoundLink[]; html: string[] } {
  const found: { links: FoundLink[]; html: string[] } = { links: [], html: [] };
  collect(new Lexer({ gfm: true }).lex(markdown), found);
  return found;
}

function collect(tokens: readonly Token[], found: { links: FoundLink[]; html: string[] }): void {
  for (const token of tokens as MarkedToken[]) {
    if (token.type === 'link') found.links.push({ href: token.href, isImage: false });
    if (token.type === 'image') found.links.push({ href: token.href, isImage: true });
    if (token.type === 'html' && !token.text.trim().startsWith('<!--')) found.html.push(token.text.trim());
    if (token.type === 'list') for (const { tokens: inside } of token.items) collect(inside, found);
    if (token.type === 'table') {
      for (const cell of [token.header, ...token.rows].flat()) collect(cell.tokens, found);
    }
    if ('tokens' in token && token.tokens) collect(token.tokens, found);
  }
}
