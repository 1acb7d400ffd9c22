/** insights: German. The English file has exactly these keys. */
export const insights = {} as const;
