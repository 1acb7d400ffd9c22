export type SymmetricInverse = {
  /** k × k, row by row; rows and columns of dropped indices are 0. */
  inverse: Float64Array;
  /** Indices that earlier ones determine. */
  dropped: number[];
};

/**
 * Inverse of a symmetric positive semi-definite matrix (k × k, row by row) by Cholesky's decomposition. An index whose
 * remaining diagonal falls below `tolerance` of what it was is left out, so that collinear columns end in an answer for
 * the others instead of in noise. Cost O(k³).
 */
export function symmetricInverse(matrix: Float64Array, k: number, tolerance = 1e-10): SymmetricInverse {
  const lower = new Float64Array(k * k);
  const kept = new Uint8Array(k);
  const dropped: number[] = [];
  for (let j = 0; j < k; j++) {
    let diagonal = matrix[j * k + j]!;
    for (let m = 0; m < j; m++) diagonal -= lower[j * k + m]! ** 2;
    if (!(diagonal > tolerance * matrix[j * k + j]!)) {
      dropped.push(j);
      for (let m = 0; m < j; m++) lower[j * k + m] = 0;
      continue;
    }
    kept[j] = 1;
    const root = Math.sqrt(diagonal);
    lower[j * k + j] = root;
    for (let i = j + 1; i < k; i++) {
      let sum = matrix[i * k + j]!;
      for (let m = 0; m < j; m++) sum -= lower[i * k + m]! * lower[j * k + m]!;
      lower[i * k + j] = sum / root;
    }
  }
  return { inverse: inverseFromLower(lower, kept, k), dropped };
}

function inverseFromLower(lower: Float64Array, kept: Uint8Array, k: number): Float64Array {
  const half = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    if (!kept[j]) continue;
    half[j * k + j] = 1 / lower[j * k + j]!;
    for (let i = j + 1; i < k; i++) {
      if (!kept[i]) continue;
      let sum = 0;
      for (let m = j; m < i; m++) sum -= lower[i * k + m]! * half[m * k + j]!;
      half[i * k + j] = sum / lower[i * k + i]!;
    }
  }
  const inverse = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let m = i; m < k; m++) sum += half[m * k + i]! * half[m * k + j]!;
      inverse[i * k + j] = inverse[j * k + i] = sum;
    }
  }
  return inverse;
}
