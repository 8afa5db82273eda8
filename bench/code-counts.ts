/**
 * Counts what makes code hard to trust or to read, folder by folder: casts, `any`, files over 200 lines, functions over 50 lines,
 * lines in all and test titles. `node bench/code-counts.ts [folder of another checkout]`.
 *
 * The syntax tree is read, not the text, so a cast in a comment or a string is not one. Files come from git: what is not
 * committed or staged is not counted.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What is counted; a column of the table each. */
export interface CodeCounts {
  readonly files: number;
  readonly lines: number;
  /** `x as T`, also `as unknown as T` (two); `as const` asserts nothing and is left out. */
  readonly casts: number;
  readonly any: number;
  readonly longFiles: number;
  readonly longFunctions: number;
  readonly testTitles: number;
}

const none: CodeCounts = { files: 0, lines: 0, casts: 0, any: 0, longFiles: 0, longFunctions: 0, testTitles: 0 };
const add = (a: CodeCounts, b: CodeCounts): CodeCounts => ({
  files: a.files + b.files,
  lines: a.lines + b.lines,
  casts: a.casts + b.casts,
  any: a.any + b.any,
  longFiles: a.longFiles + b.longFiles,
  longFunctions: a.longFunctions + b.longFunctions,
  testTitles: a.testTitles + b.testTitles,
});

/** The counts of one file. A function's lines are those from its first to its last, blank lines and comments included. */
export function countsOf(path: string, text: string): CodeCounts {
  const tree = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const lines = text.trimEnd().split('\n').length;
  const found = { casts: 0, any: 0, longFunctions: 0, testTitles: 0 };
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') found.casts++;
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.any++;
    if (isFunction(node) && linesOf(tree, node) > 50) found.longFunctions++;
    if (ts.isCallExpression(node) && isTest(node)) found.testTitles++;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { files: 1, lines, longFiles: lines > 200 ? 1 : 0, ...found };
}

/** Functions with a body of their own; what is given to `describe` is a list of tests and no function to read at once. */
const isFunction = (node: ts.Node): boolean =>
  (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node)) &&
  !(ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText()));

const linesOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getEnd()).line - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

const isTest = (call: ts.CallExpression): boolean =>
  /^(it|test)(\.(each|for|skipIf|runIf|concurrent)\b|$)/.test(call.expression.getText()) &&
  call.arguments.length > 1 &&
  call.arguments[0] !== undefined &&
  (ts.isStringLiteralLike(call.arguments[0]) || ts.isTemplateExpression(call.arguments[0]));

/** Counts by top folder of the checkout at `root`, in the order of their names. */
export function countsByFolder(root: string): Map<string, CodeCounts> {
  const listed = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' });
  const counts = new Map<string, CodeCounts>();
  for (const path of listed.split('\0').filter(Boolean).sort()) {
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '(root)';
    counts.set(folder, add(counts.get(folder) ?? none, countsOf(path, readFileSync(join(root, path), 'utf8'))));
  }
  return counts;
}

function print(root: string): void {
  const byFolder = countsByFolder(root);
  const product = [...byFolder].filter(([folder]) => folder !== 'test' && folder !== 'bench');
  const total = (entries: Iterable<[string, CodeCounts]>) => [...entries].reduce((sum, [, counts]) => add(sum, counts), none);
  console.table({ ...Object.fromEntries(byFolder), 'without test and bench': total(product), all: total(byFolder) });
}

if (import.meta.main) print(process.argv[2] ?? process.cwd());
