/** A file that is planned for the small tree in which the import rules are tried, and the lines it is made of. */
export interface PlannedFile {
  /** The rule that must find it; `none` for a file that no rule may find. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

export const file = (rule: string, path: string, ...lines: string[]): PlannedFile => ({
  rule,
  file: path,
  text: `${lines.join('\n')}\n`,
});
export const value = (address: string) => `import { x } from '${address}';\nexport const y = x;`;
export const type = (address: string) => `import type { T } from '${address}';\nexport type U = T;`;
export const library = (name: string, word: string) => `import { ${word} } from '${name}';\nexport const y = ${word};`;
