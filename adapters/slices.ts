/** Cuts work into pieces of the size that a service takes at once. */

/** All items in order, at most `size` of them in a piece; no piece is empty. */
export function slicesOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
