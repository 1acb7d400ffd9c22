/** What one person says about one touchpoint, as stored in `TouchpointColumn.state`. */
export const level = { disappointing: 0, ok: 1, delighting: 2, notUsed: 3, noAnswer: 4 } as const;

export type Level = keyof typeof level;
