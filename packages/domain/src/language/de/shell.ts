/** shell: German. The English file has exactly these keys. */
export const shell = {} as const;
