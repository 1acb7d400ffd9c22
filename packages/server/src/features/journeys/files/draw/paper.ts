/** What is drawn on. Points; `height` null: as high as it takes. */
export type Paper = {
  width: number | null;
  height: number | null;
  margin: number;
  laneWidth: number;
  column: { least: number; most: number };
  /** Of all letters and gaps. */
  scale: number;
  /** Begins with a page of its own that says what there is to see. */
  hasOverview: 'always' | 'ofSeveral' | 'never';
};

/** Pages lie on their long side, because steps go from left to right. */
export const papers = {
  a4: {
    ...{ width: 841.89, height: 595.28, margin: 34, laneWidth: 86, scale: 1 },
    ...{ column: { least: 126, most: 190 }, hasOverview: 'ofSeveral' },
  },
  a3: {
    ...{ width: 1190.55, height: 841.89, margin: 40, laneWidth: 96, scale: 1.08 },
    ...{ column: { least: 132, most: 200 }, hasOverview: 'ofSeveral' },
  },
  slide: {
    ...{ width: 960, height: 540, margin: 30, laneWidth: 100, scale: 1.18 },
    ...{ column: { least: 152, most: 210 }, hasOverview: 'always' },
  },
  picture: {
    ...{ width: null, height: null, margin: 32, laneWidth: 120, scale: 1.2 },
    ...{ column: { least: 176, most: 176 }, hasOverview: 'never' },
  },
} as const satisfies Record<string, Paper>;

/** At least as wide as a heading needs. */
const leastPicture = 720;

/** How steps share pages: as many on each as fit, the same number on all but the last. */
export function shareColumns(paper: Paper, steps: number): { perPage: number; columnWidth: number; width: number } {
  const { margin, laneWidth, column } = paper;
  const count = Math.max(1, steps);
  if (paper.width === null) {
    const width = Math.max(leastPicture, 2 * margin + laneWidth + count * column.least);
    return { perPage: count, columnWidth: column.least, width };
  }
  const room = paper.width - 2 * margin - laneWidth;
  const most = Math.max(1, Math.floor(room / column.least));
  const perPage = Math.ceil(count / Math.ceil(count / most));
  return { perPage, columnWidth: Math.min(column.most, room / perPage), width: paper.width };
}
