/** How files of the built portal are written in a language: texts of the code stand there as marks, which this finds, and fills. Pure. */

/** What we read of a file. `imports` and `dynamicImports` name other files. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** A node of the tree of a file; what it holds depends on its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface TextCall {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text's mark: it survives whatever makes the code smaller, because it is a string like any other. */
export const markOf = (key: string) => `@@text:${key}@@`;

const marks = /(["'`])@@text:([0-9a-z]+)@@\1/g;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Each node of a tree, the outer first. */
export function walk(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, look);
}

/** The string that a node is, without values in it. */
function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as readonly { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** The messages of `t('…')` and `rich('…')`, with their places in the code. */
export function textCalls(program: Node): readonly TextCall[] {
  const found: TextCall[] = [];
  walk(program, node => {
    if (node.type !== 'CallExpression') return;
    const [first] = node.arguments as readonly Node[];
    const { name } = node.callee as { readonly name?: string };
    const text = name === 't' || name === 'rich' ? stringOf(first) : undefined;
    if (first && text !== undefined) found.push({ start: first.start, end: first.end, text });
  });
  return found;
}

/** The files that hold marks or sentences of the server, and those that lead to one, but for the first file of all, which chooses between the languages. */
export function spokenOf<C extends Chunk>(
  chunks: readonly C[],
  first: string,
  holdsSentences: (chunk: C) => boolean,
): readonly C[] {
  const others = chunks.filter(({ fileName }) => fileName !== first);
  const speaks = (chunk: C) => chunk.code.search(marks) >= 0 || holdsSentences(chunk);
  const spoken = new Set(others.filter(speaks).map(({ fileName }) => fileName));
  for (let before = -1; before !== spoken.size; ) {
    before = spoken.size;
    for (const { fileName, imports, dynamicImports } of others)
      if ([...imports, ...dynamicImports].some(file => spoken.has(file))) spoken.add(fileName);
  }
  return others.filter(({ fileName }) => spoken.has(fileName));
}

/** A file and what it imports, and so on, without what is loaded later. */
export function loadedWith(file: string, chunks: readonly Chunk[]): readonly string[] {
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const other of byName.get(name)?.imports ?? []) add(other);
  };
  add(file);
  return [...found];
}

/** The code with each mark as a text. Throws for a mark that nobody knows. */
export function withTexts(code: string, textOf: (key: string) => string | undefined): string {
  return code.replace(marks, (_mark, _quote, key: string) => {
    const text = textOf(key);
    if (text === undefined) throw new Error(`No text has the key ${key}.`);
    return JSON.stringify(text);
  });
}

/** The code with the names of other files as they are called in the language. */
export function withNames(code: string, names: ReadonlyMap<string, string>): string {
  return code.replace(/[\w.-]+[.]js(?=["'`])/g, name => names.get(name) ?? name);
}

/** The sentences of the server that stand in a file, which then need not be waited for: English with its translation. */
export function sentencesIn(program: Node, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  walk(program, node => {
    const text = stringOf(node);
    const said = text === undefined ? undefined : known[text];
    if (text !== undefined && said !== undefined && said !== text) found[text] = said;
  });
  return found;
}
