/** Between what fields hold and what the API takes: an empty field is something that was not said. */

/** What a number field holds: the empty text when it is empty, and a text while a number is still being typed (`1.`). */
export type NumberField = number | string;

export function textIn(field: string): string | undefined {
  return field.trim() === '' ? undefined : field.trim();
}

/** NaN for what is no number (yet): every schema refuses it. */
export function numberIn(field: NumberField): number | undefined {
  return field === '' ? undefined : Number(field);
}

/** Minor units of what was typed in major ones. */
export function minorIn(field: NumberField): number | undefined {
  return field === '' ? undefined : Math.round(Number(field) * 100);
}

export function majorField(minor: number | undefined): NumberField {
  return minor === undefined ? '' : minor / 100;
}
