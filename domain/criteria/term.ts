/**
 * The only shapes that a criterion's expression can have once it is compiled: values, inputs, comparison, sums, products and logic. What the
 * library has parsed is read into them once; everything else that the language knows is refused here, with a sentence for whoever wrote it (P16).
 */
import { type Exact, exact } from '../values/exact.ts';
import { type InputName, inputs } from './inputs.ts';

/** An input that an expression names, a KPI as `kpi.NAME`. */
export type InputRef =
  | { readonly name: string; readonly input: 'kpi'; readonly kpi: string }
  | { readonly name: string; readonly input: Exclude<InputName, 'kpi'> };

const unary = ['!_', '-_'] as const;
const binary = ['&&', '||', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'in'] as const;
type Unary = (typeof unary)[number];
export type Binary = (typeof binary)[number];

type Leaf = { readonly op: 'value'; readonly value: Exact | string | boolean } | { readonly op: 'input'; readonly ref: InputRef };

/** No division: what would be divided is an input (a ratio) or multiplied on the other side. */
export type Term =
  | Leaf
  | { readonly op: 'list'; readonly parts: readonly Term[] }
  | { readonly op: Unary; readonly parts: readonly [Term] }
  | { readonly op: Binary; readonly parts: readonly [Term, Term] }
  | { readonly op: '?:'; readonly parts: readonly [Term, Term, Term] };

/** Reads what the library has parsed. Throws with what is wrong in one sentence. */
export function termOf(node: unknown): Term {
  const { op, args } = isNode(node) ? node : { op: '', args: undefined };
  if (op === '[]' || op === '.') return { op: 'input', ref: kpiNamed(args) };
  if (op === 'value') return { op, value: plainValue(args) };
  if (op === 'id') return { op: 'input', ref: inputNamed(String(args)) };
  const parts: readonly unknown[] = Array.isArray(args) ? args : [args];
  if (op === 'list') return { op, parts: parts.map(termOf) };
  if (isUnary(op)) return { op, parts: [termOf(parts[0])] };
  if (isBinary(op)) return { op, parts: [termOf(parts[0]), termOf(parts[1])] };
  if (op === '?:') return { op, parts: [termOf(parts[0]), termOf(parts[1]), termOf(parts[2])] };
  throw new Error('criteria compare, add and multiply; functions, division, loops and patterns are not part of them');
}

/** The values and inputs of a term, from left to right. */
export function leavesOf(term: Term): readonly Leaf[] {
  return 'parts' in term ? term.parts.flatMap(leavesOf) : [term];
}

/** A node of the library's tree. */
interface Node {
  readonly op: string;
  readonly args: unknown;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'op' in node && typeof node.op === 'string' && 'args' in node;
}

function isUnary(op: string): op is Unary {
  return unary.some(known => known === op);
}

function isBinary(op: string): op is Binary {
  return binary.some(known => known === op);
}

/** Numbers, texts, true and false; the other kinds of values that the language knows compare with no input. */
function plainValue(value: unknown): Exact | string | boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return exact(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error('criteria know numbers, texts, true and false; other kinds of values are not part of them');
}

function inputNamed(name: string): InputRef {
  if (name === 'kpi') throw new Error('name the KPI you mean, as in kpi["satisfaction"]');
  if (!isPlainInput(name)) throw new Error(`Unknown variable: ${name}`);
  return { name, input: name };
}

function isPlainInput(name: string): name is Exclude<InputName, 'kpi'> {
  return name !== 'kpi' && Object.hasOwn(inputs, name);
}

/** `kpi["NAME"]`, in which the name is a value of its own, or `kpi.NAME`. */
function kpiNamed(args: unknown): InputRef {
  const [base, key]: readonly unknown[] = Array.isArray(args) ? args : [];
  const kpi = isNode(key) && key.op === 'value' ? key.args : key;
  if (!isNode(base) || base.op !== 'id' || base.args !== 'kpi' || typeof kpi !== 'string')
    throw new Error('only KPIs are looked up by name, as in kpi["satisfaction"]');
  return { name: `kpi.${kpi}`, input: 'kpi', kpi };
}
