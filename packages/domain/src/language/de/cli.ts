/** cli: German. The English file has exactly these keys. */
export const cli = {} as const;
