/** One group against the rest of R², with chance's part (`bias`) and the variance of each. */
export type ShareParts = {
  own: number;
  ownBias: number;
  ownVariance: number;
  rest: number;
  restBias: number;
  restVariance: number;
  covariance: number;
  /** Variance per contribution, over all groups together: the least one group can have. */
  commonRate: number;
  /** Variance from sampled orderings, added to both sides. */
  samplingVariance: number;
};

/**
 * Interval for a share own / (own + rest) by test inversion. A share θ is kept when (1 − θ) own − θ rest, chance's part
 * taken off, is within `z` of its standard deviations at θ: Fieller's (1954) construction, so that an uncertain R² makes
 * a wide interval (all of 0 to 1 at worst) instead of a wrong one. As in Wilson's interval the variance is the one that
 * holds at θ, not at the estimate: a contribution's variance is close to proportional to the contribution itself, down
 * to what chance alone produces, so an estimate that happens to be tiny does not claim to be certain. For the same
 * reason a group's variance per contribution is at least that of all groups together.
 */
export function shareInterval(parts: ShareParts, z: number): { low: number; high: number } {
  const { ownBias, restBias, samplingVariance } = parts;
  const own = parts.own - ownBias;
  const rest = parts.rest - restBias;
  const whole = own + rest;
  if (!(whole > 0)) return { low: 0, high: 1 };
  const ownRate = Math.max(parts.commonRate, parts.own > 0 ? parts.ownVariance / parts.own : 0);
  const restRate = parts.rest > 0 ? parts.restVariance / parts.rest : 0;
  const spread = Math.sqrt(parts.ownVariance * parts.restVariance);
  const correlation = spread > 0 ? Math.max(-1, Math.min(1, parts.covariance / spread)) : 0;
  const excess = (share: number): number => {
    const ownVariance = ownRate * (share * (parts.own + parts.rest) + Math.max(0, ownBias) / 2);
    const restVariance = restRate * ((1 - share) * (parts.own + parts.rest) + Math.max(0, restBias) / 2);
    const both = correlation * Math.sqrt(ownVariance * restVariance);
    const variance = (1 - share) ** 2 * ownVariance + share ** 2 * restVariance - 2 * share * (1 - share) * both;
    const gap = (1 - share) * own - share * rest;
    return gap * gap - z * z * (variance + samplingVariance);
  };
  const centre = Math.min(1, Math.max(0, own / whole));
  return { low: boundary(excess, centre, 0), high: boundary(excess, centre, 1) };
}

// First point between the centre and the end that is rejected, found by small steps and then by halving.
function boundary(excess: (share: number) => number, centre: number, end: number): number {
  const steps = 256;
  let inside = centre;
  for (let i = 1; i <= steps; i++) {
    const next = centre + ((end - centre) * i) / steps;
    if (excess(next) > 0) {
      let outside = next;
      for (let k = 0; k < 50; k++) {
        const middle = (inside + outside) / 2;
        if (excess(middle) > 0) outside = middle;
        else inside = middle;
      }
      return outside;
    }
    inside = next;
  }
  return end;
}
