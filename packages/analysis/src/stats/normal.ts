const SQRT_2PI = Math.sqrt(2 * Math.PI);

function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_2PI;
}

/**
 * Standard normal distribution function, about 15 digits. Near the middle Taylor's series (Marsaglia 2004, "Evaluating
 * the normal distribution"), in the tails Laplace's continued fraction.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < -38) return 0;
  if (x > 38) return 1;
  if (Math.abs(x) < 2) {
    let sum = x;
    let term = x;
    for (let i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
      term *= (x * x) / i;
      sum += term;
      if (sum === 0) break;
    }
    return 0.5 + sum * normalDensity(x);
  }
  const a = Math.abs(x);
  let fraction = a;
  for (let k = 250; k > 0; k--) fraction = a + k / fraction;
  const tail = normalDensity(a) / fraction;
  return x < 0 ? tail : 1 - tail;
}

/**
 * Standard normal quantile for 0 < p < 1, about 14 digits; 0 and 1 give ∓Infinity, anything else NaN. A rational first
 * guess (Abramowitz & Stegun 26.2.23) made exact by Halley's steps.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  // In the upper half 1 − p is exact, and the lower tail keeps its relative precision.
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let i = 0; i < 4; i++) {
    const step = (normalCdf(x) - p) / normalDensity(x);
    x -= step / (1 + (x * step) / 2);
  }
  return x;
}
