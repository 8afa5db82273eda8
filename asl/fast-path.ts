/**
 * A short cut for the commonest expressions: straight paths such as `$states.input.office.id`, and data with members added or put right, such as
 * `$merge([$states.input, {'seconds': $states.result.Payload.seconds}])`. Where each step of a path leads through an object to a single value,
 * JSONata would give that value, after a dozen promises for each part. Wherever one does not (lists, missing members), the answer is undefined
 * and JSONata decides.
 */
import type { Frame } from './json.ts';

type Node = { readonly [key: string]: unknown };

/** The value of an expression; undefined when it is not that simple. */
export type FastPath = (frame: Frame) => unknown;

/** Undefined for any other expression. */
export function fastPath(ast: unknown): FastPath | undefined {
  const node = ast as Node;
  if (node.type === 'string' && isPlain(node, step)) return () => node.value;
  if (node.type === 'unary' && node.value === '{') return objectOf(node);
  if (node.type === 'function') return mergeOf(node);
  return straightPath(node);
}

const step = ['type', 'value', 'position'];

/** Whether it says nothing but this. */
function isPlain(node: Node, known: readonly string[]): boolean {
  return Object.entries(node).every(([key, value]) => known.includes(key) || value === undefined);
}

function allOf<T>(found: readonly (T | undefined)[]): readonly T[] | undefined {
  return found.includes(undefined) ? undefined : (found as readonly T[]);
}

/** `{'name': value}`, each name once, and none that every object has: JSONata trips over `hasOwnProperty`. */
function objectOf(node: Node): FastPath | undefined {
  const pairs = node.lhs as readonly (readonly [Node, Node])[];
  const names = allOf(pairs.map(([{ type, value }]) => (type === 'string' ? String(value) : undefined)));
  const values = allOf(pairs.map(([, value]) => fastPath(value)));
  if (!names || !values || !isPlain(node, [...step, 'lhs'])) return undefined;
  if (names.some(name => name in Object.prototype) || new Set(names).size < names.length) return undefined;
  return frame => {
    const found = allOf(values.map(value => value(frame)));
    return found && Object.fromEntries(names.map((name, index) => [name, found[index]]));
  };
}

/** `$merge([object, object])`; JSONata makes a prototype of what is named like one. */
function mergeOf(node: Node): FastPath | undefined {
  const [list, ...others] = node.arguments as Node[];
  const isMerge = (node.procedure as Node).value === 'merge' && isPlain(node, [...step, 'procedure', 'arguments']);
  const isList = list?.type === 'unary' && list.value === '[' && isPlain(list, [...step, 'expressions']);
  const parts = isMerge && isList && others.length === 0 && allOf((list.expressions as Node[]).map(fastPath));
  if (!parts) return undefined;
  return frame => {
    const found = parts.map(part => part(frame));
    const areObjects = found.every(part => typeof part === 'object' && part !== null && !Object.hasOwn(part, '__proto__'));
    return areObjects ? Object.assign({}, ...found) : undefined;
  };
}

/** A variable, and names below it. */
function straightPath(node: Node): FastPath | undefined {
  const steps = node.type === 'path' && isPlain(node, ['type', 'steps']) ? (node.steps as Node[]) : [node];
  const [first, ...rest] = steps;
  if (first?.type !== 'variable' || first.value === '' || first.value === '$') return undefined;
  if (!rest.every(({ type }) => type === 'name') || !steps.every(one => isPlain(one, step))) return undefined;
  const names = steps.map(({ value }) => String(value));
  return frame => follow(names, frame);
}

/** The single value at the end of the path. */
function follow(path: readonly string[], frame: Frame): unknown {
  let value: unknown = frame;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as Node)[name];
  }
  return Array.isArray(value) || typeof value === 'function' ? undefined : value;
}
