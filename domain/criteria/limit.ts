/**
 * An expression that compares one input with one number, read as a limit: on which side it passes, and from where on. Of other expressions nothing is said.
 */
import { compare, type Exact, exact, minus } from '../values/exact.ts';
import { termOfExpression } from './expression.ts';
import type { Term } from './term.ts';

export interface Limit {
  /** `below`: it passes up to the number, and larger values fail; `above`: the other way round. */
  readonly passes: 'below' | 'above';
  readonly number: Exact;
  /** Whether the number itself passes. */
  readonly included: boolean;
}

/** Undefined where the expression is not one input beside one number. It has been checked before. */
export function limitIn(expression: string): Limit | undefined {
  const term = termOfExpression(expression);
  if (!isComparison(term)) return undefined;
  const [left, right] = term.parts;
  const [number, turned] = left.op === 'input' ? [numberIn(right), false] : [numberIn(left), right.op === 'input'];
  if (number === undefined || (left.op !== 'input' && !turned)) return undefined;
  const below = term.op.startsWith('<') !== turned;
  return { passes: below ? 'below' : 'above', number, included: term.op.endsWith('=') };
}

/** Whether something fails by the first before it fails by the second, and never the other way round. */
export function growsFrom(first: Limit, second: Limit): boolean {
  if (first.passes !== second.passes) return false;
  const by = compare(second.number, first.number) * (first.passes === 'below' ? 1 : -1);
  return by > 0 || (by === 0 && second.included && !first.included);
}

type Comparison = Extract<Term, { readonly parts: readonly [Term, Term] }>;

function isComparison(term: Term): term is Comparison {
  return term.op === '<' || term.op === '<=' || term.op === '>' || term.op === '>=';
}

function numberIn(term: Term): Exact | undefined {
  if (term.op === 'value') return typeof term.value === 'object' ? term.value : undefined;
  if (term.op !== '-_') return undefined;
  const number = numberIn(term.parts[0]);
  return number && minus(exact(0n), number);
}
