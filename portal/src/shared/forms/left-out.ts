/** How much of a pasted text a field does not take, as browsers count. */

/** What of a field decides that. */
export interface Pasting {
  readonly value: string;
  readonly maxLength: number;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly tagName: string;
}

/** Characters at the end of the text that are left out; what is selected makes room, and lines end in one character, or in none where there is one line. */
export function leftOut({ value, maxLength, selectionStart, selectionEnd, tagName }: Pasting, text: string): number {
  if (maxLength < 0) return 0;
  const taken = text.replace(/\r\n?|\n/g, tagName === 'TEXTAREA' ? '\n' : '').length;
  const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return Math.max(0, taken - Math.max(0, maxLength - (value.length - replaced)));
}
