/** What separates the cells of a line: what the file itself says, or one of those that people use. */

export const delimiters = [',', ';', '\t', '|'];

/** The delimiter that a first line `sep=;` names, as Excel writes and obeys it. */
export function declaredDelimiter(text: string): string | undefined {
  return /^"?sep=([^"\r\n])"?[ \t;,]*(?:\r\n|\r|\n|$)/i.exec(text)?.[1];
}
