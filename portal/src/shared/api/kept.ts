/**
 * While another filter is asked for, what was shown stays until the answer is there. What was read of another office, or of another list,
 * never does: under the new name it would be untrue.
 */

interface Within {
  readonly office?: unknown;
  readonly of?: unknown;
}

const withinOf = ([path, filter]: readonly unknown[]) => {
  const { office, of } = (filter ?? {}) as Within;
  return JSON.stringify([path, office, of]);
};

export function keptWithin<T>(
  key: readonly unknown[],
  before: T | undefined,
  last: { readonly queryKey: readonly unknown[] } | undefined,
) {
  return last && withinOf(last.queryKey) === withinOf(key) ? before : undefined;
}
