/** survey: German. The English file has exactly these keys. */
export const survey = {} as const;
