const storageKey = 'anklang-workspace';

/** Where somebody worked last on this machine. Storage may be switched off; then the first workspace is as good. */
export function lastWorkspaceId(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function rememberWorkspace(workspaceId: string): void {
  try {
    localStorage.setItem(storageKey, workspaceId);
  } catch {
    // Then not.
  }
}
