/** The words of a page with their gaps filled. */
export function fillWords(words: string, gaps: Record<string, string | number>): string {
  return Object.entries(gaps).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)), words);
}
