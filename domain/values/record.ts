/** Records whose keys people chose. */

/** What a record itself holds under a key that people chose: `constructor` and its kin are names like any other. */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
