/**
 * The titles of all tests, and what is wrong with one: a title is read alone, in a report, by somebody who does not know the
 * describe around it. So it is a sentence with a subject of its own and does not begin in the middle of one.
 */
import ts from 'typescript';

export interface TestTitle {
  readonly path: string;
  /** As written, with its placeholders. */
  readonly title: string;
}

const tests = /^(it|test)$/;
export const testsAndGroups = /^(it|test|describe)$/;

/** What the tests of a file are called, also those of tables (`it.each(…)(title, …)`). */
export function titlesIn(path: string, text: string, callee = tests): TestTitle[] {
  const titles: TestTitle[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) && isTitled(node, callee) ? node.arguments[0] : undefined;
    if (title)
      titles.push({
        path,
        title: title
          .getText()
          .slice(1, -1)
          .replace(/\$\{[^}]*\}/g, '$x'),
      });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return titles;
}

const isTitled = (call: ts.CallExpression, callee: RegExp): boolean => {
  const [title] = call.arguments;
  const named = title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title));
  return named && call.arguments.length > 1 && callee.test(functionOf(call.expression));
};

/** `it` for `it`, `it.each(table)` and `it.skipIf(…)`; nothing for a method of something that is called `it`. */
function functionOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isCallExpression(callee)) return functionOf(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return functionOf(callee.tag);
  const modifier =
    ts.isPropertyAccessExpression(callee) && /^(each|for|skipIf|runIf|concurrent|sequential|only)$/.test(callee.name.text);
  return modifier ? functionOf(callee.expression) : '';
}

/** Promises at the front (`P4: `, `P1, P4: `) say what is proved and are no part of the sentence. */
export const promisesOf = (title: string): string[] => /^(P\d+(?:, P\d+)*): /.exec(title)?.[1]?.split(', ') ?? [];

const placeholder = /%[sdifjopO#%]|\$[a-zA-Z_][\w.]*|[“”"'`()…]/g;

/** Verbs and links that need the subject of somebody else: `is refused`, `that fails`, `but not twice`. */
const needsSubject = new Set(
  `is are was were be been has have had does do did can cannot could may might must shall should will would
  and but or nor so than that which who whose too also else not
  accepts admits allows asks begins brings builds carries carry chooses clears closes comes
  counts declines describes empties ends escalates exports fails falls finds follows forbids forgets founds freezes gets
  gives goes gone happens hears holds ignores imports jumps keeps knows lapses leads leaves lets lives loads logs 
  loses makes narrows notices offers opens passes pays puts raises reaches reads
  rebuilds reminds remembers removes replaces resumes retries runs says sees sends serves sets shows stands
  starts stays stops survives takes tells translates travels turns vanishes verifies wakes writes
  come find found go keep know say set speak stop tell`.split(/\s+/),
);

/** Verbs that are plurals too (`lists that were forgotten`): they need a subject when an object follows (`lists the rounds`). */
const verbOrPlural = new Set(
  `answers calls casts catches checks filters lists looks moves names needs plays points prints quotes returns rules shows signs stores tries
  waits works`.split(/\s+/),
);
const object =
  /^(an?|the|its?|it|them|no|not|none|nothing|nobody|every|everything|each|all|any|this|these|those|one|two|only|who|whom|what|which|where|how|for|again|until|alone)$/;

/** Words that begin a sentence only if its main clause follows. */
const needsClause = new Set(
  'about after as at because before between by for from if in into near of on over to twice under until when while with within without'.split(
    ' ',
  ),
);

/** What is wrong with a title, or undefined. */
export function faultInTitle(title: string): string | undefined {
  const sentence = title.replace(/^(P\d+(, P\d+)*): /, '');
  const words = sentence
    .replace(placeholder, ' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\d]/u.test(word));
  const [first = '', second = ''] = sentence.split(/[\s,;:]+/);
  if (words.length < 2) return 'it says too little alone';
  if (needsSubject.has(first) || (verbOrPlural.has(first) && object.test(second))) return `it begins mid-sentence (“${first}”)`;
  if (needsClause.has(first) && words.length < 7) return `it is no whole sentence (“${first} …”)`;
  return undefined;
}
