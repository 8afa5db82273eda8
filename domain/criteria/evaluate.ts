/**
 * Runs a checked expression with exact numbers. The library parses and type-checks; it would compute in binary fractions, in which 110 is
 * more than 100 x 1.1. Only what term.ts lets through comes here: comparison, sums, products and logic over known inputs.
 */
import { compare, type Exact, exact, minus, plus, times } from '../values/exact.ts';
import type { Binary, Term } from './term.ts';

export type Value = Exact | string | boolean | readonly Value[];

/** What the expression gives. `lookUp` knows every input that it names, a KPI as `kpi.NAME`. */
export function run(term: Term, lookUp: (name: string) => Value): Value {
  const value = (part: Term): Value => run(part, lookUp);
  const holds = (part: Term): boolean => run(part, lookUp) === true;
  switch (term.op) {
    case 'value':
      return term.value;
    case 'input':
      return lookUp(term.ref.name);
    case 'list':
      return term.parts.map(value);
    case '!_':
      return !holds(term.parts[0]);
    case '-_':
      return minus(exact(0n), numberIn(value(term.parts[0])));
    case '&&':
      return holds(term.parts[0]) && holds(term.parts[1]);
    case '||':
      return holds(term.parts[0]) || holds(term.parts[1]);
    case '?:':
      return value(holds(term.parts[0]) ? term.parts[1] : term.parts[2]);
    default:
      return ofTwo[term.op](value(term.parts[0]), value(term.parts[1]));
  }
}

type OfTwo = (left: Value, right: Value) => Value;

const ofTwo: { readonly [Op in Exclude<Binary, '&&' | '||'>]: OfTwo } = {
  '==': (left, right) => difference(left, right) === 0,
  '!=': (left, right) => difference(left, right) !== 0,
  '<': (left, right) => difference(left, right) < 0,
  '<=': (left, right) => difference(left, right) <= 0,
  '>': (left, right) => difference(left, right) > 0,
  '>=': (left, right) => difference(left, right) >= 0,
  '+': (left, right) => (typeof left === 'string' ? `${left}${String(right)}` : plus(numberIn(left), numberIn(right))),
  '-': (left, right) => minus(numberIn(left), numberIn(right)),
  '*': (left, right) => times(numberIn(left), numberIn(right)),
  in: (left, right) => isList(right) && right.some(entry => difference(left, entry) === 0),
};

/** Zero for equal values; texts in code-unit order; lists and truth values are only ever equal or not. */
function difference(left: Value, right: Value): number {
  if (isExact(left) && isExact(right)) return compare(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isList(left) && isList(right)) return isSameList(left, right) ? 0 : 1;
  return left === right ? 0 : 1;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isSameList(left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((entry, index) => difference(entry, right[index] ?? false) === 0);
}

/** The check of the expression's types has seen to it that there is a number where one is needed. */
function numberIn(value: Value): Exact {
  if (isExact(value)) return value;
  throw new Error('criteria calculate with numbers only');
}

function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'n' in value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
