/** A file that is planned for the small tree in which the import rules are tried, and the lines it is made of. */
export interface PlannedFile {
  /** The rule that must find it; `none` for a file that no rule may find. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Lines of a file. */
type Lines = string | readonly string[];

/** The files of a table: their lines under their names. */
export function filesUnder(rule: string, files: Readonly<Record<string, Lines>>): PlannedFile[] {
  return Object.entries(files).map(([file, lines]) => ({ rule, file, text: `${[lines].flat().join('\n')}\n` }));
}

export const value = (address: string) => `import { x } from '${address}';\nexport const y = x;`;
export const type = (address: string) => `import type { T } from '${address}';\nexport type U = T;`;
export const library = (name: string, word: string) => `import { ${word} } from '${name}';\nexport const y = ${word};`;
