/**
 * The single place that runs a criterion's expression: the Common Expression Language (CEL), cut down to comparison,
 * arithmetic and logic over the declared inputs. No functions, no loops, no regular expressions, nothing that can run without bound
 * (P16). An input that is absent makes the result `unknown`: never pass, never fail.
 */
import { Environment } from '@marcbachmann/cel-js';
import { compare, type Exact, exact, rounded } from '../values/exact.ts';
import { own } from '../values/record.ts';
import { run } from './evaluate.ts';
import { type Inputs, inputs } from './inputs.ts';
import { type InputRef, leavesOf, type Term, termOf } from './term.ts';

/** `waived`: it does not pass, and people who may decide at that gate have let it go for a time. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'waived';
export interface Finding {
  readonly verdict: Verdict;
  /** Why, with the values it looked at. */
  readonly why: string;
}

const environment = new Environment({ limits: { maxAstNodes: 120, maxDepth: 16, maxListElements: 20, maxMapEntries: 0 } });
for (const [name, { type }] of Object.entries(inputs)) environment.registerVariable(name, type);

interface Compiled {
  readonly term: Term;
  /** The inputs that the expression needs, each once. */
  readonly refs: readonly InputRef[];
  /** The numbers that the expression compares with. */
  readonly limits: readonly Exact[];
}
const compiled = new Map<string, Compiled>();

/** What is wrong with an expression, in one sentence; undefined when it may be saved. */
export function checkExpression(text: string): string | undefined {
  try {
    compile(text);
    return undefined;
  } catch (error) {
    return `${firstLine(error)}. Inputs are: ${Object.keys(inputs).join(', ')}.`;
  }
}

/** What a checked expression asks, as what it is made of. */
export function termOfExpression(text: string): Term {
  return compile(text).term;
}

/** The inputs that a checked expression names, each once, in their order by name. */
export function inputsNamed(text: string): readonly string[] {
  return compile(text)
    .refs.map(({ name }) => name)
    .sort();
}

/** Evaluates a checked expression. Anything it cannot answer is `unknown`, with the reason. */
export function evaluate(text: string, values: Inputs): Finding {
  const { term, refs, limits } = compile(text);
  const missing = refs.filter(ref => valueIn(values, ref) === undefined);
  if (missing.length > 0) return { verdict: 'unknown', why: `not known yet: ${missing.map(wordsFor).join(', ')}` };
  try {
    const known = new Map(refs.map(ref => [ref.name, exactOf(valueIn(values, ref))]));
    const seen = refs.map(ref => `${wordsFor(ref)} is ${shown(found(known, ref.name), limits)}${unitOf(ref)}`).join(', ');
    return { verdict: run(term, name => found(known, name)) === true ? 'pass' : 'fail', why: seen };
  } catch (error) {
    return { verdict: 'unknown', why: firstLine(error) };
  }
}

function compile(text: string): Compiled {
  const known = compiled.get(text);
  if (known) return known;
  const term = termOf(environment.parse(text).ast);
  const checked = environment.check(text);
  if (!checked.valid) throw checked.error ?? new Error('the expression is not valid');
  if (checked.type !== 'bool') throw new Error(`a criterion must answer yes or no; this expression gives ${checked.type}`);
  const leaves = leavesOf(term);
  const refs = new Map(leaves.flatMap(leaf => (leaf.op === 'input' ? [[leaf.ref.name, leaf.ref] as const] : [])));
  const limits = leaves.flatMap(leaf => (leaf.op === 'value' && typeof leaf.value === 'object' ? [leaf.value] : []));
  const made = { term, refs: [...refs.values()], limits };
  if (compiled.size > 2_000) compiled.clear();
  compiled.set(text, made);
  return made;
}

type Known = Exact | string | undefined;

function valueIn(values: Inputs, ref: InputRef): number | Known {
  return ref.input === 'kpi' ? own(values.kpi ?? {}, ref.kpi) : values[ref.input];
}

/** A number is exact; text stays text. A number that is none (infinite, say) is a fault. */
function exactOf(value: number | Known): Known {
  return typeof value === 'number' ? exact(value) : value;
}

function found(known: ReadonlyMap<string, Known>, name: string): Exact | string {
  const value = known.get(name);
  if (value === undefined) throw new Error(`not known yet: ${name}`);
  return value;
}

/** An input as a reader would call it. */
function wordsFor(ref: InputRef): string {
  const { words } = inputs[ref.input];
  return ref.input === 'kpi' ? `${words} ${ref.kpi}` : words;
}

function unitOf({ input }: InputRef): string {
  return inputs[input].unit;
}

/** To two decimals; what would then read like a limit that it is not says on which side of it it lies. */
function shown(value: Exact | string, limits: readonly Exact[]): string {
  if (typeof value === 'string') return value;
  const near = rounded(value, 2);
  const side = compare(value, exact(near));
  if (side === 0 || !limits.some(limit => compare(limit, exact(near)) === 0)) return String(near);
  return `just ${side < 0 ? 'under' : 'over'} ${near}`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'not a valid expression';
}
