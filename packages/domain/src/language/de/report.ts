/** report: German. The English file has exactly these keys. */
export const report = {} as const;
