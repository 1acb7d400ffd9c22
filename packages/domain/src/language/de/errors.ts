/** errors: German. The English file has exactly these keys. */
export const errors = {} as const;
