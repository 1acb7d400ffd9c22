/** jobs: German. The English file has exactly these keys. */
export const jobs = {} as const;
