/** The single place that says which keys an evidence file may have: nothing in a key can leave its folder or bucket prefix. */

const part = /^[A-Za-z0-9._-]+$/;

/** The key itself. Throws `RangeError` when a part is empty, `.`, `..`, or holds another character, or over 900 characters. */
export function checkedKey(key: string): string {
  const good = key.length <= 900 && key.split('/').every(piece => part.test(piece) && piece !== '.' && piece !== '..');
  if (!good) throw new RangeError('a file key is made of parts of A-Z a-z 0-9 . _ - between single slashes');
  return key;
}
