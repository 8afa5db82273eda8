/**
 * Finds a mapping's columns in a file's header: whatever the case and blanks, `name#2` for the second of the same name.
 */
export type Found = { kind: 'found'; index: number } | { kind: 'absent' | 'ambiguous'; reason: string };

/** How headers are compared. */
export function headerKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The index of a column; ambiguous when the header has the name more than once and the mapping doesn't say which. */
export function findColumn(header: readonly string[], ref: string): Found {
  const keys = header.map(headerKey);
  const plain = indexesOf(keys, headerKey(ref));
  if (plain.length === 1) return { kind: 'found', index: plain[0] ?? 0 };
  if (plain.length > 1)
    return { kind: 'ambiguous', reason: `the header has "${ref}" ${plain.length} times: say which one, as "${ref}#1"` };
  const numbered = /^(?<name>.+)#(?<nth>[1-9]\d?)$/s.exec(ref)?.groups;
  const index = numbered === undefined ? undefined : indexesOf(keys, headerKey(numbered.name ?? ''))[Number(numbered.nth) - 1];
  return index === undefined ? { kind: 'absent', reason: `the header has no column "${ref}"` } : { kind: 'found', index };
}

function indexesOf(keys: readonly string[], key: string): number[] {
  return keys.flatMap((candidate, index) => (candidate === key ? [index] : []));
}
