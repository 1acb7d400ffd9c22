const storageKey = 'anklang-invitation';

/** Keeps the token on this tab over a sign-in; the address bar would show it to the server. */
export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(storageKey, token);
  } catch {
    // Then the link has to be opened once more.
  }
}

export function keptToken(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
