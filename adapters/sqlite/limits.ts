/**
 * What this store refuses before it writes anything, the same as the DynamoDB adapters do, so that nothing works on one machine
 * and fails in the cloud: items over 350 KB, empty or overlong keys, text that is not well-formed Unicode.
 */

/** Bytes of UTF-8 in the JSON text of one item. */
export const largestItem = 350 * 1024;

/** The JSON text of an item. RangeError when it is over 350 KB. */
export function itemText(what: string, item: unknown): string {
  const text = JSON.stringify(item);
  const bytes = Buffer.byteLength(text);
  if (bytes > largestItem) throw new RangeError(`${what} has ${bytes} bytes; at most ${largestItem} can be stored`);
  return text;
}

/** The name as given. RangeError unless it has 1 to 1,024 bytes of well-formed UTF-8. */
export function nameText(what: string, name: string): string {
  if (!name.isWellFormed()) throw new RangeError(`${what} is not well-formed text`);
  const bytes = Buffer.byteLength(name);
  if (bytes < 1 || bytes > 1024) throw new RangeError(`${what} has ${bytes} bytes; it needs 1 to 1024`);
  return name;
}
