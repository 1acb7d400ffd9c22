/**
 * Does a name of the data fit a pattern in which * stands for any text, also none? Capitals and the blanks around do not
 * matter; everything else is meant as it stands.
 *
 * @example patternMatcher('Newsletter*')('newsletter März') // true
 */
export function patternMatcher(pattern: string): (name: string) => boolean {
  const [first = '', ...rest] = plain(pattern).split('*');
  const last = rest.pop();
  if (last === undefined) return (name) => plain(name) === first;

  return (name) => {
    const text = plain(name);
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
