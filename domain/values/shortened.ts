/** Texts that are longer than their place, cut so that a reader sees that there is more. */

/** The text, or as much of it as fits, with a mark that there is more. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
