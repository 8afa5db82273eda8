/**
 * Runs a checked expression with exact numbers. The library parses and type-checks; it would compute in binary fractions, in which 110 is
 * more than 100 x 1.1. Only what expression.ts lets through comes here: comparison, sums, products and logic over known inputs.
 */
import { compare, type Exact, exact, minus, plus, times } from '../values/exact.ts';

/** A node of the parsed expression. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
}

export type Value = Exact | string | boolean | readonly Value[];

/** What the expression gives. `lookUp` knows every input that it names, a KPI as `kpi.NAME`. */
export function run(node: Node, lookUp: (name: string) => Value): Value {
  const parts = (Array.isArray(node.args) ? node.args : [node.args]) as readonly Node[];
  const part = (index: number): Value => run(parts[index] as Node, lookUp);
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return lookUp(String(node.args));
    case '.':
    case '[]':
      return lookUp(`kpi.${keyOf(parts[1])}`);
    case 'list':
      return parts.map((_, index) => part(index));
    case '!_':
      return part(0) !== true;
    case '-_':
      return minus(exact(0n), part(0) as Exact);
    case '&&':
      return part(0) === true && part(1) === true;
    case '||':
      return part(0) === true || part(1) === true;
    case '?:':
      return part(0) === true ? part(1) : part(2);
    default:
      return ofTwo(node.op, part(0), part(1));
  }
}

/** The name of the KPI that a look-up names: checked to be a plain text. */
function keyOf(key: unknown): string {
  return typeof key === 'string' ? key : String((key as Node).args);
}

function literal(value: unknown): Value {
  return typeof value === 'number' || typeof value === 'bigint' ? exact(value) : (value as string | boolean);
}

const order: Readonly<Record<string, (difference: number) => boolean>> = {
  '==': difference => difference === 0,
  '!=': difference => difference !== 0,
  '<': difference => difference < 0,
  '<=': difference => difference <= 0,
  '>': difference => difference > 0,
  '>=': difference => difference >= 0,
};

const arithmetic: Readonly<Record<string, (left: Exact, right: Exact) => Exact>> = { '+': plus, '-': minus, '*': times };

function ofTwo(op: string, left: Value, right: Value): Value {
  if (op === 'in') return (right as readonly Value[]).some(entry => difference(left, entry) === 0);
  const holds = order[op];
  if (holds) return holds(difference(left, right));
  if (typeof left === 'string') return `${left}${String(right)}`;
  const compute = arithmetic[op];
  if (!compute) throw new Error(`criteria know no ${op}`);
  return compute(left as Exact, right as Exact);
}

/** Zero for equal values; texts in code-unit order; lists and truth values are only ever equal or not. */
function difference(left: Value, right: Value): number {
  if (isExact(left) && isExact(right)) return compare(left, right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((entry, index) => difference(entry, right[index] as Value) === 0) ? 0 : 1;
  return left === right ? 0 : 1;
}

function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'n' in value;
}
