/** ways: German. The English file has exactly these keys. */
export const ways = {
  title: 'Wege',
} as const;
