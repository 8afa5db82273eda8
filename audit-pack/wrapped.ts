/** Texts in lines of a fixed width, for files and terminals. */

/** Characters in a line, where nothing that may not be broken is longer. */
const width = 120;

/** Words in lines, each line after what stands at its side: the first beside `label`, the others below. */
export function wrapped(label: string, text: string, column: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= width - column) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line, at) => `${(at === 0 ? label : '').padEnd(column)}${line}`);
}
