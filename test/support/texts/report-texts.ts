/** The sentences of audit packs and of the verifier's help: what is said through `say`, and the words of tables that are served with them. */
import ts from 'typescript';
import { messageOf } from '#languages/report.ts';
import { isForPeople, isPartOfCode } from './for-people.ts';
import { isWordOfTable } from './served-texts.ts';
import { isPlainString, sourcesIn, visit } from './sources.ts';

/** Tables for machines, what searches the record, names of files, and what is wrong with a question for a pack (which the portal says) are no part of it. */
const leftOut = /(tables|record-kinds|search|asked|over-api|zip|digest|\/words)[.]ts$/;

const sources = () => [
  ...sourcesIn(['domain/audit-report', 'audit-pack']).filter(({ fileName }) => !leftOut.test(fileName)),
  ...sourcesIn(['local/cli']).filter(({ fileName }) => fileName.endsWith('verify-help.ts')),
];

/** Every message with the folder that says it. */
export function reportTexts(): Map<string, string> {
  const found = new Map<string, string>();
  for (const source of sources()) {
    const holdsTables = source.fileName.startsWith('domain/');
    visit(source, node => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return false;
      const message = isSaid(node) ? messageOf(textsOf(node.template)) : holdsTables ? wordIn(node) : undefined;
      if (message !== undefined && !found.has(message)) found.set(message, source.fileName.split('/').at(-2) ?? '');
      return undefined;
    });
  }
  return found;
}

/** Sentences with values that are not said through `say`, each with its file and line: no other language could say them. */
export function unsaid(): string[] {
  return sources().flatMap(source => {
    const faults: string[] = [];
    visit(source, node => {
      if (!ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node.parent) || isPartOfCode(node)) return undefined;
      const words = textsOf(node).join('\0');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (/\p{L}{2,}/u.test(words) && !codes.test(words.replaceAll('\0', '')))
        faults.push(`${source.fileName}:${line + 1} ${node.getText()}`);
      return undefined;
    });
    return faults;
  });
}

/** Names of files and histories, commands, and what stands beside an instant. */
const codes = /^[\w./-]*$|^[ :.,-]* UTC$|^node |^ --language |^npm run |^data:/;

function isSaid(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && /(^|\.)say$/.test(node.tag.getText());
}

function textsOf(template: ts.TemplateLiteral): string[] {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

/** A word or sentence of a table, which is looked up by itself. */
function wordIn(node: ts.Node): string | undefined {
  if (!isPlainString(node) || ts.isTaggedTemplateExpression(node.parent)) return undefined;
  return (isForPeople(node.text) && !isPartOfCode(node)) || isWordOfTable(node) ? messageOf([node.text]) : undefined;
}
