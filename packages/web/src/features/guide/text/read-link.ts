/** Where a link of a text leads. Files are named from the root of the project, such as `docs/glossary.md`. */
export type GuideLink =
  | { kind: 'place'; place: string }
  | { kind: 'web'; address: string }
  | { kind: 'file'; file: string; anchor: string };

/** `from` is the file the link stands in; without a path the link stays in it. */
export function readLink(href: string, from: string): GuideLink {
  if (href.startsWith('app:')) return { kind: 'place', place: href.slice('app:'.length) };
  if (/^(https?:|mailto:)/.test(href)) return { kind: 'web', address: href };
  const [path = '', anchor = ''] = href.split('#', 2);
  const file = path === '' ? from : joinPath(from.slice(0, from.lastIndexOf('/') + 1), path);
  return { kind: 'file', file: decode(file), anchor: decode(anchor) };
}

function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
