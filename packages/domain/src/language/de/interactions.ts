/** interactions: German. The English file has exactly these keys. */
export const interactions = {
  title: 'Interaktionen',
} as const;
