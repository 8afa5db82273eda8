/** Which strings of the code are words for people, and which are codes, addresses, names of columns or shapes of data. */
import ts from 'typescript';

const code =
  /^(\/|https?:|[.]{1,2}\/|#|data:|text\/|application\/|image\/|attachment;)|^[A-Z]{3}( [A-Z]{3})+|\bSELECT\b|\n {4}|<[/a-z]|="|^; Secure$|^sha256 |^tree \d*/;
const headers = /^(GET|POST|PUT|DELETE|PATCH|UTC|Bearer|Location|Accept|Authorization|ETag|Range|File|Blob|Error)$/;

/** Several words, or one that begins like a sentence. */
export function isForPeople(text: string): boolean {
  if (!/\p{L}{2,}/u.test(text) || code.test(text) || headers.test(text)) return false;
  return /\s/.test(text.trim()) || /^\p{Lu}[\p{Ll}’-]+[.…:?!]?$/u.test(text) || /^\s|\s$/.test(text);
}

const machine =
  /^(describe|meta|literal|enum|includes|startsWith|endsWith|split|replace|replaceAll|get|set|has|delete|regex|test|exec|match|matchAll|localeCompare|toLocaleString|info|warn|error|debug|addMetric|createHash|prepare|exec|pragma)$/;
const compared = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.InKeyword];

/** Whether the place of a string says that it is no text: compared, a key, told to a log, or said to callers of the API. */
export function isPartOfCode(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return isPartOfCode(parent);
  if (ts.isConditionalExpression(parent)) return isPartOfCode(parent);
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isBinaryExpression(parent) && compared.includes(parent.operatorToken.kind)) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isNewExpression(parent) || ts.isTaggedTemplateExpression(parent) || ts.isExpressionStatement(parent)) return true;
  return isToldToMachines(node);
}

function isToldToMachines(node: ts.Node): boolean {
  for (let inner = node; !ts.isSourceFile(inner.parent); inner = inner.parent) {
    const outer = inner.parent;
    if (ts.isFunctionLike(outer)) return false;
    if (ts.isThrowStatement(outer)) return true;
    if (ts.isCallExpression(outer) && outer.expression !== inner && machine.test(lastName(outer.expression)))
      return !saysWhatFits(outer, inner);
  }
  return false;
}

/** `regex(pattern, 'a quarter such as 2027-Q1')`: the pattern is for machines; what stands after it is read at a field. */
function saysWhatFits(call: ts.CallExpression, argument: ts.Node): boolean {
  return lastName(call.expression) === 'regex' && call.arguments[0] !== argument;
}

function lastName(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}
