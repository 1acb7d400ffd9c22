/** Krippendorff (2004) asks for 0.8, and 0.667 for tentative conclusions; here of the end of the interval that decides. */
export function alphaWord({ low, high }: { low: number; high: number }): 'strong' | 'fair' | 'weak' | 'wide' {
  if (low >= 0.8) return 'strong';
  if (low >= 0.667) return 'fair';
  return high < 0.667 ? 'weak' : 'wide';
}
