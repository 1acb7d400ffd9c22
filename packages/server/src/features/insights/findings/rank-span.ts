/** "1", or "1–3" where the data leave it open. */
export function rankSpan({ rankLow, rankHigh }: { rankLow: number; rankHigh: number }): string {
  return rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`;
}
