const storageKey = 'anklang-single-keys';

/** Shortcuts of one character can be switched off (WCAG 2.1.4): speech input types them by accident. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Without storage they stay on.
  }
}
