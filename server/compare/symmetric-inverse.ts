/** Linear algebra for the least squares of `story-effects.ts`. */

/**
 * The inverse of a symmetric positive definite matrix, by Cholesky's factor. The cost grows with the cube of its size.
 * @param matrix rows one after another, `size` x `size`
 * @throws when the matrix is not positive definite
 */
export function symmetricInverse(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= factor[row * size + k]! * factor[column * size + k]!;
      if (row !== column) factor[row * size + column] = sum / factor[column * size + column]!;
      else if (sum > 0) factor[row * size + row] = Math.sqrt(sum);
      else throw new RangeError('the matrix is not positive definite');
    }
  }
  const inverse = new Float64Array(size * size);
  const solution = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    for (let row = 0; row < size; row++) {
      let sum = row === column ? 1 : 0;
      for (let k = 0; k < row; k++) sum -= factor[row * size + k]! * solution[k]!;
      solution[row] = sum / factor[row * size + row]!;
    }
    for (let row = size - 1; row >= 0; row--) {
      let sum = solution[row]!;
      for (let k = row + 1; k < size; k++) sum -= factor[k * size + row]! * solution[k]!;
      solution[row] = sum / factor[row * size + row]!;
    }
    for (let row = 0; row < size; row++) inverse[row * size + column] = solution[row]!;
  }
  return inverse;
}
