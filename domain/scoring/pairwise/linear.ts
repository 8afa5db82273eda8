/** Linear equations: Gauss's elimination with the largest pivot. */

/** One row for each unknown, with its right-hand side last. The equations must have one answer. */
export function solved(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map(row => [...row]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = rows
      .slice(pivot)
      .reduce((at, row, index) => (Math.abs(row[pivot]!) > Math.abs(rows[at]![pivot]!) ? pivot + index : at), pivot);
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (const row of rows.slice(pivot + 1)) subtract(row, rows[pivot]!, pivot);
  }
  const answers = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at]!;
    const known = row.slice(at + 1, size).reduce((sum, factor, index) => sum + factor * answers[at + 1 + index]!, 0);
    answers[at] = (row[size]! - known) / row[at]!;
  }
  return answers;
}

function subtract(row: number[], from: readonly number[], pivot: number): void {
  const factor = row[pivot]! / from[pivot]!;
  for (let column = pivot; column < row.length; column += 1) row[column]! -= factor * from[column]!;
}
