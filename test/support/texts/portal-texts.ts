/** The texts of the portal: what it says through `t` and `rich`, and what it says without them. */
import ts from 'typescript';
import { isForPeople } from './for-people.ts';
import { isPlainString, sourcesIn, visit } from './sources.ts';

/** Every message with the part of the portal that says it: a feature, `app` or `shared`; `common` where two say it. */
export function portalTexts(): Map<string, string> {
  const found = new Map<string, string>();
  for (const source of sourcesIn(['portal/src'])) {
    const part = /features\/([^/]+)/.exec(source.fileName)?.[1] ?? /src\/([^/.]+)/.exec(source.fileName)?.[1] ?? 'app';
    visit(source, node => {
      const message = messageOf(node);
      if (message !== undefined) found.set(message, [undefined, part].includes(found.get(message)) ? part : 'common');
      return undefined;
    });
  }
  return found;
}

function messageOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !/^(t|rich)$/.test(node.expression.getText())) return undefined;
  const [first] = node.arguments;
  return isPlainString(first) ? first.text : undefined;
}

const shown =
  /^(label|title|description|placeholder|aria-label|intro|note|act|closeLabel|missing|alt|legend|caption|what|question)$/;
const letters = /\p{L}{2,}/u;

/** Texts of pages that no catalogue can translate, each with its file and line: what stands on a page or names a part of it, also where a condition chooses it. */
export function untranslated(sources: readonly ts.SourceFile[] = sourcesIn(['portal/src'])): string[] {
  const faults: string[] = [];
  for (const source of sources)
    visit(source, node => {
      for (const text of shownBy(node)) {
        if (!letters.test(wordsOf(text)) || isNoText.test(wordsOf(text))) continue;
        const { line } = source.getLineAndCharacterOfPosition(text.getStart());
        faults.push(`${source.fileName}:${line + 1} ${text.getText().trim()}`);
      }
      return undefined;
    });
  return faults;
}

/** Names and codes that are the same in every language. */
const isNoText = /^Tollgate$|^var\(|^(\0| )*$/;

/** The texts that a reader of the page sees by this node. */
function shownBy(node: ts.Node): readonly ts.Node[] {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node) && shown.test(node.name.getText()) && node.initializer) return textsIn(node.initializer);
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) return textsIn(node.expression);
  if (ts.isPropertyAssignment(node) && isShown(node)) return textsIn(node.initializer).filter(text => isForPeople(wordsOf(text)));
  return [];
}

/** `label: 'Save'` of an object: of a choice in a list, or of what is handed to an element; and what stands beside an axis. */
function isShown({ name, parent }: ts.PropertyAssignment): boolean {
  const called = name.getText().replaceAll(/['"]/g, '');
  const inAttribute =
    called === 'value' && ts.isJsxExpression(parent.parent) && /^label$/.test(parent.parent.parent.getChildAt(0).getText());
  return shown.test(called) || inAttribute;
}

/** What an expression may be, where it is text: through conditions, choices and brackets. */
function textsIn(node: ts.Node): readonly ts.Node[] {
  if (isPlainString(node) || ts.isTemplateExpression(node)) return [node];
  if (ts.isJsxExpression(node)) return node.expression ? textsIn(node.expression) : [];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  if (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return textsIn(node.right);
  return orElse.includes(node.operatorToken.kind) ? [...textsIn(node.left), ...textsIn(node.right)] : [];
}

const orElse: readonly ts.SyntaxKind[] = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];

function wordsOf(node: ts.Node): string {
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\0');
  return ts.isJsxText(node) || isPlainString(node) ? node.text : '';
}

/** Texts that are pieces of sentences, each with its file and line: another language puts its words in another order. */
export function glued(): string[] {
  const faults: string[] = [];
  for (const source of sourcesIn(['portal/src']))
    visit(source, node => {
      const message = messageOf(node);
      const isPiece = message !== undefined && /^[\s,;:.)]|\s$/.test(message);
      if (!isPiece && !isMadeSmall(node)) return undefined;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${source.fileName}:${line + 1} ${node.getText()}`);
      return undefined;
    });
  return faults;
}

/** `t('Label').toLowerCase()`, `nameLabels[name].toLowerCase()`: only English begins a label small inside a sentence (`withinSentence`). */
function isMadeSmall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: of, name } = node.expression;
  return /^toLo(wer|caleLower)Case$/.test(name.text) && /^(t|served)\(|(Labels|Words|Titles|Names)\b/.test(of.getText());
}
