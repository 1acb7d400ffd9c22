import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 20;

/** 100 random bits in small letters and digits: sorts alike on every engine and reads well in an address. */
export function newId(): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join('');
}
