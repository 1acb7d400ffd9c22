/** As many whole sentences as have room, but always one: a sentence that is cut says nothing. */
export function firstSentences(text: string, room: number): string {
  const [first = '', ...others] = text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let told = first;
  for (const sentence of others) {
    if (told.length + sentence.length >= room) break;
    told = `${told} ${sentence}`;
  }
  return told;
}
