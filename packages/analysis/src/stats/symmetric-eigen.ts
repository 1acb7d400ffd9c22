/**
 * Eigenvalues and eigenvectors of a symmetric matrix (k × k, row by row) by Jacobi's cyclic rotations (Golub & Van
 * Loan, Matrix Computations, 8.5). Column j of `vectors` belongs to `values[j]`; not sorted. Cost O(k³) a sweep,
 * usually under ten sweeps.
 */
export function symmetricEigen(matrix: Float64Array, k: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(k * k);
  for (let i = 0; i < k; i++) vectors[i * k + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < k; p++) {
      for (let q = p + 1; q < k; q++) {
        const apq = a[p * k + q]!;
        const app = a[p * k + p]!;
        const aqq = a[q * k + q]!;
        if (Math.abs(apq) <= 1e-17 * Math.sqrt(Math.abs(app * aqq)) || apq === 0) continue;
        rotated = true;
        const theta = (aqq - app) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < k; i++) {
          const aip = a[i * k + p]!;
          const aiq = a[i * k + q]!;
          a[i * k + p] = c * aip - s * aiq;
          a[i * k + q] = s * aip + c * aiq;
        }
        for (let i = 0; i < k; i++) {
          const api = a[p * k + i]!;
          const aqi = a[q * k + i]!;
          a[p * k + i] = c * api - s * aqi;
          a[q * k + i] = s * api + c * aqi;
          const vip = vectors[i * k + p]!;
          const viq = vectors[i * k + q]!;
          vectors[i * k + p] = c * vip - s * viq;
          vectors[i * k + q] = s * vip + c * viq;
        }
        a[p * k + q] = a[q * k + p] = 0;
      }
    }
    if (!rotated) break;
  }
  return { values: Float64Array.from({ length: k }, (_, i) => a[i * k + i]!), vectors };
}
