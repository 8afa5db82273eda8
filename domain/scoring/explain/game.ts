/**
 * The value of a matrix game: the most that weights over the columns (0 or more, summing to one) can secure in every row at once. Solved as a linear
 * program by the simplex method with Bland's rule, which always ends.
 * Source: R. Dorfman, Application of the simplex method to a game theory problem (1951).
 */

/** `rows` of the same length, at least one. */
export function gameValue(rows: readonly (readonly number[])[]): number {
  const lowest = Math.min(...rows.map(row => Math.min(...row)));
  const shift = 1 - lowest;
  const goals = rows[0]?.length ?? 0;
  // One line for each column of the game: shares of the rows whose sum is greatest while no column is worth more than one.
  const lines = Array.from({ length: goals }, (_, goal) => [
    ...rows.map(row => (row[goal] ?? 0) + shift),
    ...Array.from({ length: goals }, (__, other) => (other === goal ? 1 : 0)),
    1,
  ]);
  const objective = [...rows.map(() => 1), ...Array.from({ length: goals + 1 }, () => 0)];
  return 1 / -optimum(lines, objective) - shift;
}

const still = 1e-12;

/** Ends with what is left of the objective: less the greatest sum. */
function optimum(lines: number[][], objective: number[]): number {
  const basis = lines.map((_, index) => objective.length - 1 - lines.length + index);
  const end = objective.length - 1;
  for (;;) {
    const entering = objective.findIndex((gain, column) => column < end && gain > still);
    if (entering === -1) return objective[end]!;
    const leaving = tightest(lines, basis, entering);
    const pivot = lines[leaving]!;
    const by = pivot[entering]!;
    for (let column = 0; column <= end; column += 1) pivot[column]! /= by;
    for (const line of [...lines, objective]) if (line !== pivot) subtract(line, pivot, line[entering]!);
    basis[leaving] = entering;
  }
}

/** The line that bounds the entering column first; of equal ones, that of the lowest column. Every entry of a game is above zero, so there is one. */
function tightest(lines: readonly number[][], basis: readonly number[], entering: number): number {
  let best = -1;
  for (const [index, line] of lines.entries()) {
    if (line[entering]! <= still) continue;
    if (best === -1) best = index;
    const [own, former] = [line.at(-1)! / line[entering]!, lines[best]!.at(-1)! / lines[best]![entering]!];
    if (own < former - still || (own <= former + still && basis[index]! < basis[best]!)) best = index;
  }
  if (best === -1) throw new RangeError('the program has no bound');
  return best;
}

function subtract(line: number[], pivot: readonly number[], factor: number): void {
  if (factor === 0) return;
  for (let column = 0; column < line.length; column += 1) line[column]! -= factor * pivot[column]!;
}
