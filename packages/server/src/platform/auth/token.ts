import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, shown once. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token of full entropy needs no salt and no slow hash: nobody can guess it from its digest. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest());
}
