import { fail } from '@anklang/domain';
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';

const mostDepth = 32;
const mostElements = 50_000;

/** An element without what XML has beside names and texts. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string };

/**
 * The tree of a small XML file. A document type is refused before anything is read: nothing in the file can grow or
 * fetch something from elsewhere.
 */
export function parseCjml(bytes: Uint8Array): Element {
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refuse('documentType');
  checkDepth(text);
  try {
    const { root } = parseXml(text);
    if (root?.name.replace(/^.*:/, '').toUpperCase() !== 'CJML') throw refuse('notCjml');
    return elementOf(root);
  } catch (error) {
    if (error instanceof XmlError) throw refuse('damaged', error.message.split('\n')[0]);
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('damaged', 'UTF-8');
  }
}

/** Before the parser, which goes down into elements step by step, is given them. */
function checkDepth(text: string): void {
  let depth = 0;
  let count = 0;
  for (const [tag] of text.matchAll(/<[/a-z_][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (++count > mostElements * 2) throw fail('file_too_large', { what: 'rows', limit: mostElements });
    if (depth > mostDepth) throw refuse('tooDeep');
  }
}

function elementOf(node: XmlElement): Element {
  return {
    name: node.name.replace(/^.*:/, ''),
    attributes: node.attributes,
    children: node.children.filter((child) => child instanceof XmlElement).map(elementOf),
    text: node.text,
  };
}

function refuse(reason: 'documentType' | 'notCjml' | 'damaged' | 'tooDeep', detail?: string) {
  return fail('file_unreadable', { format: 'cjml', reason, ...(detail ? { detail } : {}) });
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: Element | undefined, ...names: string[]): Element[] {
  return element?.children.filter((child) => names.includes(child.name)) ?? [];
}

/** Text of a child; empty where there is none. */
export function textOf(element: Element | undefined, name: string): string {
  return childOf(element, name)?.text ?? '';
}
