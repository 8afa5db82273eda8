/** Powers of ten around values, for an axis on which each step is ten times as much. Values are at least 1. */
export function decadesFrom(values: readonly number[]): readonly number[] {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, 1],
  );
  const from = Math.floor(Math.log10(Math.min(least, most)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
}
