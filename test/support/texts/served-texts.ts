/**
 * The messages that the server's code writes into answers and mails: plain strings that are words for people, and templates with their
 * values as named places. Where a template chooses between two words, both sentences are messages.
 */
import ts from 'typescript';
import { isForPeople, isPartOfCode } from './for-people.ts';
import { isPlainString, sourcesIn, visit } from './sources.ts';

/** What people read comes from here; log lines, tables of data and the report of audit packs do not. */
const folders = ['api', 'domain', 'functions/endpoints', 'functions/kit', 'functions/tasks', 'views', 'imports', 'local/sign-in'];
const leftOut =
  /^api\/(?!errors[.])|^domain\/(audit-report|audit\/|history\/log\/(cosign|witness|heads|signed-heads|signing))|^local\/sign-in\/(.*store|accounts\/(own|passkeys|tries)|keys|provider|service-clients|sign-in-client|style|verify|ways?)\.ts|^domain\/criteria\/examples|^imports\/(currency-signs|magnitudes|header-words|guess|write-xlsx|ms-project|report-sheet)/;

/** A piece of a text: words, or a value. */
type Piece = string | ts.Expression;

/** Every message with the folder that says it first: `domain-project`, `functions-kit`. */
export function servedTexts(): Map<string, string> {
  const found = new Map<string, string>();
  for (const source of sourcesIn(folders)) {
    if (leftOut.test(source.fileName)) continue;
    const folder = source.fileName.startsWith('imports/') ? 'imports' : source.fileName.split('/').slice(0, 2).join('-');
    visit(source, node => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return false;
      for (const message of messagesOf(node)) if (!found.has(message)) found.set(message, folder.replace(/[.]ts$/, ''));
      return undefined;
    });
  }
  return found;
}

function messagesOf(node: ts.Node): string[] {
  if (isPlainString(node))
    return (isForPeople(node.text) && !isPartOfCode(node)) || isWordOfTable(node) ? [escaped(node.text)] : [];
  if (!ts.isTemplateExpression(node) || isPartOfCode(node)) return [];
  return variants(piecesOf(node), 0).flatMap(pieces => {
    const words = pieces.filter(piece => typeof piece === 'string').join('\0');
    const isText =
      /\p{L}{2,}/u.test(words) && /\s/.test(words.replaceAll('\0', '')) && !/^(\/|attachment)|<[/a-z]|="|; Path=/.test(words);
    return isText ? [messageFrom(pieces)] : [];
  });
}

const tableOfWords = /(words|names|labels)$/i;
/** Words that stand alone in a sentence without a table of their own. */
const alone: readonly string[] = ['abstains', 'recycle'];

/** A single small word (`kill`, `sponsor`) is one for people where a table of words says so. */
export function isWordOfTable(node: ts.StringLiteralLike): boolean {
  if (alone.includes(node.text)) return true;
  if (!/^\p{Ll}[\p{L} -]+$/u.test(node.text) || !ts.isPropertyAssignment(node.parent) || node.parent.initializer !== node)
    return false;
  const table = ts.findAncestor(node, ts.isVariableDeclaration);
  return table !== undefined && tableOfWords.test(table.name.getText());
}

function piecesOf(node: ts.TemplateExpression): Piece[] {
  return [node.head.text, ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text])];
}

/** A template that chooses between words becomes one text for each choice; with more than two choices the rest stay places. */
function variants(pieces: readonly Piece[], depth: number): (readonly Piece[])[] {
  const choice = pieces.map(asChoice).find(found => found !== undefined);
  if (choice === undefined || depth === 2) return [pieces];
  const condition = choice.condition.getText();
  const take = (side: 'yes' | 'no') =>
    pieces.flatMap(piece => {
      const found = asChoice(piece);
      return found?.condition.getText() === condition ? found[side] : [piece];
    });
  return (['yes', 'no'] as const).flatMap(side => variants(take(side), depth + 1));
}

interface Choice {
  readonly condition: ts.Expression;
  readonly yes: readonly Piece[];
  readonly no: readonly Piece[];
}

function asChoice(piece: Piece): Choice | undefined {
  if (typeof piece === 'string') return undefined;
  const expression = bare(piece);
  if (!ts.isConditionalExpression(expression)) return undefined;
  const [yes, no] = [expression.whenTrue, expression.whenFalse].map(wordsOf);
  const isSentence = [...(yes ?? []), ...(no ?? [])].some(part => typeof part === 'string' && /[.!?](\s|$)/.test(part));
  return yes && no && !isSentence ? { condition: expression.condition, yes, no } : undefined;
}

function wordsOf(expression: ts.Expression): Piece[] | undefined {
  const node = bare(expression);
  if (isPlainString(node)) return [node.text];
  return ts.isTemplateExpression(node) ? piecesOf(node) : undefined;
}

function bare(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isNonNullExpression(expression)
    ? bare(expression.expression)
    : expression;
}

/** Values become places, named after what they are; the same value keeps its name. */
function messageFrom(pieces: readonly Piece[]): string {
  const names = new Map<string, string>();
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return escaped(piece);
      const source = piece.getText();
      const name = names.get(source) ?? free(nameOf(piece), [...names.values()]);
      names.set(source, name);
      return `{${name}}`;
    })
    .join('');
}

function free(name: string, taken: readonly string[]): string {
  const other = (at: number): string => (taken.includes(`${name}${at}`) ? other(at + 1) : `${name}${at}`);
  return taken.includes(name) ? other(2) : name;
}

function nameOf(expression: ts.Expression): string {
  const node = bare(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'length' ? nameOf(node.expression) : node.name.text;
  if (ts.isElementAccessExpression(node)) return nameOf(node.expression);
  if (ts.isCallExpression(node)) return nameOfCall(node);
  if (ts.isBinaryExpression(node)) return nameOf(node.left);
  return 'value';
}

const sameThing = /^(map|join|filter|slice|toLowerCase|toUpperCase|toFixed|toString|trim|at|find|replace|replaceAll)$/;
const inOtherWords = /^(isolated|String|quoted|dayInWords|minuteInWords|formatMinor|money|inWords|name|person)$/;

function nameOfCall(call: ts.CallExpression): string {
  const called = call.expression;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : ts.isIdentifier(called) ? called.text : 'value';
  if (ts.isPropertyAccessExpression(called) && sameThing.test(name)) return nameOf(called.expression);
  const [first] = call.arguments;
  if (first && inOtherWords.test(name)) {
    const inner = nameOf(first);
    return inner === 'value' || inner === 'id' ? name : inner;
  }
  return name;
}

/** Braces of the text itself, so that they are no places. */
function escaped(text: string): string {
  return text.replace(/[{}]/g, "'$&'");
}
