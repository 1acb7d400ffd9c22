/** mapping: German. The English file has exactly these keys. */
export const mapping = {} as const;
