/** outcomes: German. The English file has exactly these keys. */
export const outcomes = {
  title: 'Folgen',
} as const;
