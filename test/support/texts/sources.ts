/** Reads source files as trees, and strings as texts that people read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../../..');

/** The TypeScript files below some folders, by their path from the root. */
export function sourcesIn(folders: readonly string[]): ts.SourceFile[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && /[.]tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
      .toSorted()
      .map(path => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  );
}

/** A file as a tree, from its text. */
export const sourceOf = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));

const kindOf = (path: string) => (path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** Visits every node below this one; `false` leaves out what is below. */
export function visit(node: ts.Node, look: (node: ts.Node) => boolean | undefined): void {
  ts.forEachChild(node, child => {
    if (look(child) !== false) visit(child, look);
  });
}

export function isPlainString(node: ts.Node | undefined): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral {
  return node !== undefined && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node));
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** Words, and the sign for the number of a plural: neither asks for a value of its own. */
const withoutName: readonly number[] = [0, 7];

/** The names of the values that a message asks for, those inside its choices among them. */
export function argumentsOf(message: string): string[] {
  const names = (elements: readonly Element[]): string[] =>
    elements.flatMap(element => {
      if (withoutName.includes(element.type) || !('value' in element)) return [];
      const inside = 'options' in element ? Object.values(element.options).flatMap(({ value }) => names(value)) : [];
      return [element.value, ...inside];
    });
  return [...new Set(names(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))].toSorted();
}
