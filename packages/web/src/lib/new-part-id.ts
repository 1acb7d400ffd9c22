const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Id of a part that is made here: twenty letters by chance. */
export function newPartId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => letters[byte & 31]).join('');
}
