/** workspaces: German. The English file has exactly these keys. */
export const workspaces = {} as const;
