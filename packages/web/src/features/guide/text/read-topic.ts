import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { makeAnchor } from './anchor.ts';
import { plainText } from './plain-text.ts';

/** From one `##` or `###` to the next: what can be linked to and found. */
export type Section = {
  anchor: string;
  title: string;
  depth: number;
  /** Places of the application it helps with. */
  pages: string[];
  /** Its heading is not among them. */
  tokens: Token[];
};

/** One file of the guide, read. */
export type Topic = {
  title: string;
  /** What its comments say; null where they say nothing. */
  part: string | null;
  order: number | null;
  pages: string[];
  /** Its first paragraph. */
  summary: Token[];
  /** Between the summary and the first section. */
  lead: Token[];
  sections: Section[];
};

/** Reads a text of the guide. Comments say what it is for and are not shown; other HTML stays what it is: text. */
export function readTopic(markdown: string): Topic {
  const topic: Topic = { title: '', part: null, order: null, pages: [], summary: [], lead: [], sections: [] };
  for (const token of new Lexer({ gfm: true }).lex(markdown) as MarkedToken[]) {
    const section = topic.sections.at(-1);
    if (token.type === 'space' || token.type === 'def') continue;
    if (token.type === 'html' && token.text.trim().startsWith('<!--')) readComment(token.text, topic, section);
    else if (token.type === 'heading' && token.depth === 1 && topic.title === '') topic.title = say(token.tokens);
    else if (token.type === 'heading' && token.depth <= 3) topic.sections.push(beginSection(token, topic.sections));
    else if (section) section.tokens.push(token);
    else if (token.type === 'paragraph' && topic.summary.length === 0) topic.summary = token.tokens;
    else topic.lead.push(token);
  }
  return topic;
}

function beginSection(heading: Tokens.Heading, before: readonly Section[]): Section {
  const title = say(heading.tokens);
  const taken = before.map(({ anchor }) => anchor);
  return { anchor: makeAnchor(title, taken), title, depth: heading.depth, pages: [], tokens: [] };
}

function readComment(text: string, topic: Topic, section: Section | undefined): void {
  for (const [, name, value = ''] of text.matchAll(/<!--\s*(\w+):\s*(.*?)\s*-->/g)) {
    if (name === 'part') topic.part = value;
    if (name === 'order') topic.order = Number(value);
    if (name === 'pages') (section ?? topic).pages.push(...value.split(/\s*,\s*/).filter((page) => page !== ''));
  }
}

function say(tokens: readonly Token[]): string {
  return plainText(tokens).trim();
}
