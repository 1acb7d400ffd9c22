import type { MarkedToken, Token } from 'marked';
import type { ReactNode } from 'react';
import { readEntities } from '../text/plain-text.ts';
import { GuideImage } from './guide-image.tsx';
import { GuideLink } from './guide-link.tsx';
import { keyed } from './keyed.ts';

/** Words, emphasis, links. HTML is shown as it is written. */
export function Inline(props: { tokens: readonly Token[] }): ReactNode {
  return keyed(props.tokens).map(({ key, item }) => <InlineToken key={key} token={item as MarkedToken} />);
}

function InlineToken({ token }: { token: MarkedToken }): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inline tokens={token.tokens} />
        </del>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return (
        <GuideLink href={token.href}>
          <Inline tokens={token.tokens} />
        </GuideLink>
      );
    case 'image':
      return <GuideImage href={token.href} text={token.text} />;
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : readEntities(token.text);
    case 'escape':
    case 'html':
      return token.text;
    default:
      return token.raw;
  }
}
