/** Where what the API refused stands in the form now. */
import type { FormErrors } from './form-errors.ts';

/**
 * Follows the rows of lists by their key when rows were added or removed since, and leaves out what has been changed since: a refusal
 * is about what was sent. `errors` are by the path in the form as it was sent.
 */
export function refusedFields(errors: FormErrors, sent: object, now: object): FormErrors {
  const standing = Object.entries(errors).flatMap(([path, reason]) => {
    const parts = path.split('.');
    const place = placeNow(parts, sent, now);
    if (place === undefined || !isSame(valueAt(sent, parts), valueAt(now, place))) return [];
    return [[place.join('.'), reason] as const];
  });
  return Object.fromEntries(standing);
}

type Path = readonly string[];

/** The same field in the form as it is now; undefined when its row is gone. */
function placeNow([part, ...rest]: Path, sent: unknown, now: unknown): Path | undefined {
  if (part === undefined) return [];
  const place = Array.isArray(sent) && Array.isArray(now) ? rowNow(sent[Number(part)], part, now) : part;
  if (place === undefined) return undefined;
  const below = placeNow(rest, valueAt(sent, [part]), valueAt(now, [place]));
  return below && [place, ...below];
}

function rowNow(row: unknown, index: string, now: readonly unknown[]): string | undefined {
  const key = keyOf(row);
  if (key === undefined) return index;
  const place = now.findIndex(other => keyOf(other) === key);
  return place < 0 ? undefined : String(place);
}

/** What tells a row from the others: its key, or the goal that it is about. */
function keyOf(row: unknown): string | undefined {
  const { key, goal } = (row ?? {}) as { readonly key?: string; readonly goal?: string };
  return key ?? goal;
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], values);
}
