/**
 * What an expression may refer to, checked when the file is loaded: `$states` and its known parts, its own local names, and known functions. A
 * misspelt name would otherwise be an empty value in the middle of a gate.
 */
import { DefinitionError } from './errors.ts';
import { knownFunctions, refusedFunctions } from './functions.ts';

/** Where an expression stands, and what it may see there. */
export interface Site {
  readonly machine: string;
  readonly state: string;
  readonly field: string;
  /** Parts of `$states` beyond `input` and `context`. */
  readonly parts?: readonly ('result' | 'errorOutput')[];
  /** Whether `$states.context.Task.Token` has a value here. */
  readonly token?: boolean;
}

type Node = { readonly [key: string]: unknown };

/** Throws `DefinitionError` for the first thing in the expression that is outside the subset. */
export function checkExpression(ast: unknown, text: string, site: Site): void {
  const locals = new Set<string>();
  gatherLocals(ast, locals);
  visit(ast, { site, text, locals, inside: false });
}

interface Walk {
  readonly site: Site;
  readonly text: string;
  readonly locals: ReadonlySet<string>;
  /** Inside a path or predicate, where bare names have something to refer to. */
  readonly inside: boolean;
}

function refuse(walk: Walk, problem: string): never {
  throw new DefinitionError(walk.site, `${problem} in {%${walk.text}%}`);
}

function gatherLocals(node: unknown, locals: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, lhs, arguments: args, focus, index } = node as Node;
  if (type === 'bind') locals.add(String((lhs as Node).value));
  if (type === 'lambda') for (const arg of args as Node[]) locals.add(String(arg.value));
  for (const name of [focus, index]) if (typeof name === 'string') locals.add(name);
  for (const child of Object.values(node)) gatherLocals(child, locals);
}

function visit(node: unknown, walk: Walk): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  const { type } = node as Node;
  if (type === 'path') {
    visitPath(node as Node, walk);
    return;
  }
  if (type === 'variable') visitVariable(node as Node, walk);
  if (type === 'function') visitCall(node as Node, walk);
  if (!walk.inside && ['name', 'wildcard', 'descendant', 'parent'].includes(String(type))) {
    refuse(walk, `"${String((node as Node).value ?? type)}" refers to nothing: start with $states`);
  }
  visitChildren(node as Node, walk);
}

function visitChildren(node: Node, walk: Walk): void {
  for (const [key, child] of Object.entries(node)) {
    const deeper = ['stages', 'predicate', 'group', 'pattern', 'update', 'delete', 'terms'].includes(key);
    visit(child, deeper ? { ...walk, inside: true } : walk);
  }
}

function visitPath(path: Node, walk: Walk): void {
  const [first, ...rest] = path.steps as Node[];
  if (first?.type === 'variable' && first.value === 'states') {
    visitStates(rest, walk);
    visitChildren(first, walk);
  } else visit(first, walk);
  visit(rest, { ...walk, inside: true });
  visit(path.group, { ...walk, inside: true });
}

function visitStates(steps: readonly Node[], walk: Walk): void {
  const part = nameAt(steps, 0);
  const allowed = ['input', 'context', ...(walk.site.parts ?? [])];
  if (part === undefined || !allowed.includes(part)) refuse(walk, `$states.${part ?? ''} has no value here`);
  if (part === 'context') visitContext(steps, walk);
}

/** Of the context object the token of a wait alone is in the subset. */
function visitContext(steps: readonly Node[], walk: Walk): void {
  const [group, member] = [nameAt(steps, 1), nameAt(steps, 2)];
  if (group !== 'Task' || member !== 'Token')
    refuse(walk, `$states.context.${group ?? ''}.${member ?? ''} is outside the subset`);
  if (walk.site.token !== true) refuse(walk, '$states.context.Task.Token has no value here');
}

function nameAt(steps: readonly Node[], i: number): string | undefined {
  return steps[i]?.type === 'name' ? String(steps[i].value) : undefined;
}

function visitVariable(node: Node, walk: Walk): void {
  const name = String(node.value);
  if (name === '' || name === '$') {
    if (!walk.inside || name === '$') refuse(walk, `$${name} refers to nothing: start with $states`);
    return;
  }
  if (name === 'states') refuse(walk, '$states must be followed by .input, .context, .result or .errorOutput');
  const reason = refusedFunctions.get(name);
  if (reason !== undefined && !walk.locals.has(name)) refuse(walk, `$${name} is outside the subset (${reason})`);
  if (knownFunctions.has(name) || walk.locals.has(name)) return;
  refuse(walk, `$${name} is neither a local name nor a known function`);
}

function visitCall(node: Node, walk: Walk): void {
  const { value: name } = node.procedure as Node;
  const given = (node.arguments as Node[]).length;
  if (given > 1 && name === 'toMillis') refuse(walk, '$toMillis with a picture is outside the subset (it asks the clock)');
}
