/**
 * Finds the shapes that a source builds when it is loaded, and has each built when it is first used. Only what is known to make a shape is touched: a
 * chain of calls that begins with one of zod's makers, or with another shape, and holds nothing but what derives one shape from another.
 */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What `z.` makes shapes with. */
const makers = new Set(
  (
    'any array boolean custom discriminatedUnion email enum int intersection literal looseObject map never null nullable number object ' +
    'optional partialRecord preprocess record set strictObject string tuple undefined union unknown url uuid'
  ).split(' '),
);
/** `z.iso.date()`, `z.coerce.number()`. */
const families = new Set(['coerce', 'iso']);

/** What only a shape has. */
const derives = new Set('brand extend nullable nullish optional refine safeExtend superRefine'.split(' '));
/** What derives a shape from a shape and may mean something else of a text or a list: it counts where the chain begins with a shape for sure. */
const mayDerive = new Set(
  (
    'and array catch catchall check datetime default email endsWith gt gte int length lt lte loose max meta min multipleOf negative nonempty ' +
    'nonnegative nonoptional normalize omit or overwrite partial pick pipe positive prefault readonly regex required startsWith strict toLowerCase toUpperCase ' +
    'transform trim unwrap url'
  ).split(' '),
);

const helper = '__shapeWhenUsed';

/** The source with its shapes built when they are used; line ends stay, so that no line of a source map moves. */
export function withShapesWhenUsed(text: string): string {
  if (!/import \* as z from 'zod'|Schema\b|\.(?:extend|optional|nullable)\(/.test(text)) return text;
  const found = shapesIn(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  if (found.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const expression of found) {
    pieces.push(text.slice(at, expression.getStart()), `/* @__PURE__ */ ${helper}(() => (`, expression.getText(), '))');
    at = expression.getEnd();
  }
  return `import { shapeWhenUsed as ${helper} } from 'shape-when-used'; ${pieces.join('')}${text.slice(at)}`;
}

/** What names of a source stand for, as far as it was read: shapes, and functions of one expression that make a shape. */
interface Known {
  readonly shapes: Set<string>;
  readonly makers: Set<string>;
}

/** The shapes that a source makes when it is loaded, in their order. */
function shapesIn({ statements }: ts.SourceFile): ts.Expression[] {
  const known: Known = { shapes: new Set(), makers: new Set() };
  const found: ts.Expression[] = [];
  const declared = statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  for (const { name, initializer } of declared) {
    if (!initializer) continue;
    lookInto(initializer, known, found);
    if (!ts.isIdentifier(name)) continue;
    if (isShape(initializer, known)) known.shapes.add(name.text);
    if (ts.isArrowFunction(initializer) && isShape(initializer.body, known)) known.makers.add(name.text);
  }
  return found;
}

/** The outermost shapes of an expression, in their order; functions are not looked into, for they run when they are called. */
function lookInto(node: ts.Node, known: Known, found: ts.Expression[]): void {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return;
  if (isShape(node, known)) found.push(node as ts.Expression);
  else ts.forEachChild(node, child => lookInto(child, known, found));
}

function isShape(node: ts.Node, known: Known): boolean {
  if (ts.isPropertyAccessExpression(node)) return isFieldOfShape(node, known);
  if (!ts.isCallExpression(node)) return false;
  if (ts.isIdentifier(node.expression)) return known.makers.has(node.expression.text);
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: from, name } = node.expression;
  if (isMaker(from, name.text)) return true;
  if (!derives.has(name.text) && !mayDerive.has(name.text)) return false;
  return isShape(from, known) || (ts.isIdentifier(from) && (derives.has(name.text) || isNameOfShape(from.text, known)));
}

/** `proposalSchema.shape.costs` */
function isFieldOfShape({ expression: from }: ts.PropertyAccessExpression, known: Known): boolean {
  if (!ts.isPropertyAccessExpression(from) || from.name.text !== 'shape') return false;
  return ts.isIdentifier(from.expression) && isNameOfShape(from.expression.text, known);
}

const isNameOfShape = (name: string, { shapes }: Known) => shapes.has(name) || /Schema$/.test(name);

function isMaker(from: ts.Expression, name: string): boolean {
  if (ts.isIdentifier(from)) return from.text === 'z' && makers.has(name);
  return (
    ts.isPropertyAccessExpression(from) &&
    ts.isIdentifier(from.expression) &&
    from.expression.text === 'z' &&
    families.has(from.name.text)
  );
}

/** Where the bundler finds what such a source asks for. */
export const shapeWhenUsedFile: Plugin = {
  name: 'shape-when-used',
  setup(bundler) {
    bundler.onResolve({ filter: /^shape-when-used$/ }, () => ({ path: join(import.meta.dirname, 'shape-when-used.ts') }));
  },
};
