/** The anchor of a heading, as code hosts make it: small letters, no punctuation, blanks as hyphens; a second one is numbered. */
export function makeAnchor(heading: string, taken: readonly string[]): string {
  const anchor = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
  if (!taken.includes(anchor)) return anchor;
  let number = 1;
  while (taken.includes(`${anchor}-${number}`)) number += 1;
  return `${anchor}-${number}`;
}
