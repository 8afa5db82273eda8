/** The texts of the portal: what it says through `t` and `rich`, and what it says without them. */
import ts from 'typescript';
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

/** Texts of pages that no catalogue can translate, each with its file and line. */
export function untranslated(): string[] {
  const faults: string[] = [];
  for (const source of sourcesIn(['portal/src']))
    visit(source, node => {
      const isText =
        (ts.isJsxText(node) && letters.test(node.text)) ||
        (ts.isJsxAttribute(node) &&
          shown.test(node.name.getText()) &&
          isPlainString(node.initializer) &&
          letters.test(node.initializer.text) &&
          node.initializer.text !== 'Tollgate');
      if (!isText) return undefined;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${source.fileName}:${line + 1} ${node.getText().trim()}`);
      return undefined;
    });
  return faults;
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
