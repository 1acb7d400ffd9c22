/** A line of a list, such as a rule or a class. Touchpoints keep the id, so that the words can change. */
export type Part = { id: string; name: string };

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** With an id as the server makes its own; works under an address without a certificate too. */
export function emptyPart(): Part {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => alphabet[byte & 31]).join('');
  return { id, name: '' };
}

export function partsOf(body: Readonly<Record<string, unknown>>, key: string): Part[] {
  return (body[key] as Part[] | undefined) ?? [];
}
