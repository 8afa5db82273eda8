/**
 * What a store refuses before it writes or sends anything, the same everywhere, so that nothing works on one machine
 * and fails in the cloud: items over 350 KB, empty or overlong names, text that is not well-formed Unicode.
 */

/** Bytes of UTF-8 in the JSON text of one item. */
export const largestItem = 350 * 1024;

/** The JSON text of an item. RangeError when it is over 350 KB. */
export function itemText(what: string, item: unknown): string {
  const text = JSON.stringify(item);
  checkSize(what, text);
  return text;
}

/** RangeError when the text of an item is over 350 KB. */
export function checkSize(what: string, text: string): void {
  // A character is three bytes at most.
  if (text.length * 3 <= largestItem) return;
  const bytes = Buffer.byteLength(text);
  if (bytes > largestItem) throw new RangeError(`${what} has ${bytes} bytes; at most ${largestItem} can be stored`);
}

/** Whether something can be stored under this name: 1 to 1,024 bytes of well-formed UTF-8. Nothing is ever found under another. */
export function isName(name: string): boolean {
  // A character is three bytes at most.
  const fits = name.length * 3 <= 1024 || Buffer.byteLength(name) <= 1024;
  return name !== '' && fits && name.isWellFormed();
}

/** RangeError unless something can be stored under this name. */
export function checkName(what: string, name: string): void {
  if (!isName(name)) throw new RangeError(`${what} needs a name of 1 to 1024 bytes of well-formed UTF-8`);
}
