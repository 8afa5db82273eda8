/**
 * A short cut for the commonest expressions, such as `$states.input.office.id`: where each step of the path leads through
 * an object to a single value, JSONata would give that value, after a dozen promises. Wherever it does not (lists, missing
 * members), `follow` says undefined and JSONata decides.
 */
import type { Frame } from './json.ts';

type Node = { readonly [key: string]: unknown };

const plainStep = new Set(['type', 'value', 'position']);

/** The names of a straight path, variable first; undefined for any other expression. */
export function fastPath(ast: unknown): readonly string[] | undefined {
  const { type, steps } = ast as Node;
  const nodes = type === 'path' && isPlain(ast as Node, ['type', 'steps']) ? (steps as Node[]) : [ast as Node];
  const [first, ...rest] = nodes;
  if (first?.type !== 'variable' || first.value === '' || first.value === '$') return undefined;
  if (!rest.every(node => node.type === 'name')) return undefined;
  return nodes.every(node => isPlain(node, plainStep)) ? nodes.map(node => String(node.value)) : undefined;
}

function isPlain(node: Node, allowed: Iterable<string>): boolean {
  const known = new Set(allowed);
  return Object.keys(node).every(key => known.has(key));
}

/** The single value at the end of the path; undefined when it is not that simple. */
export function follow(path: readonly string[], frame: Frame): unknown {
  let value: unknown = frame;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as Node)[name];
  }
  return Array.isArray(value) || typeof value === 'function' ? undefined : value;
}
