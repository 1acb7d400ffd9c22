/** Where on the zero line a step counts as one of the three levels: its thirds. */
export const levelBorder = 100 / 3;

/** The level that points on the zero line stand for, −100 to 100. */
export function levelOfPoints(points: number): 'disappointing' | 'ok' | 'delighting' {
  if (points > levelBorder) return 'delighting';
  if (points < -levelBorder) return 'disappointing';
  return 'ok';
}
