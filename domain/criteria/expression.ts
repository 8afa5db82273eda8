/**
 * The single place that runs a criterion's expression: the Common Expression Language (CEL), cut down to comparison,
 * arithmetic and logic over the declared inputs. No functions, no loops, no regular expressions, nothing that can run without bound
 * (P16). An input that is absent makes the result `unknown`: never pass, never fail.
 */
import { Environment } from '@marcbachmann/cel-js';
import { compare, type Exact, exact, rounded } from '../values/exact.ts';
import { own } from '../values/record.ts';
import { type Node, run, type Value } from './evaluate.ts';
import { type InputName, type Inputs, inputs } from './inputs.ts';

/** `waived`: it does not pass, and people who may decide at that gate have let it go for a time. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'waived';
export interface Finding {
  readonly verdict: Verdict;
  /** Why, with the values it looked at. */
  readonly why: string;
}

const environment = new Environment({ limits: { maxAstNodes: 120, maxDepth: 16, maxListElements: 20, maxMapEntries: 0 } });
for (const [name, { type }] of Object.entries(inputs)) environment.registerVariable(name, type);

/** Comparison, addition, multiplication and logic. No division: what would be divided is an input (a ratio) or multiplied on the other side. */
const allowed = new Set('id value && || !_ -_ == != < <= > >= + - * ?: in list'.split(' '));

interface Compiled {
  readonly ast: Node;
  readonly names: readonly string[];
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

/** Evaluates a checked expression. Anything it cannot answer is `unknown`, with the reason. */
export function evaluate(text: string, values: Inputs): Finding {
  const { ast, names, limits } = compile(text);
  const missing = names.filter(name => inputValue(values, name) === undefined);
  if (missing.length > 0) return { verdict: 'unknown', why: `not known yet: ${missing.map(wordsFor).join(', ')}` };
  try {
    const known = new Map(names.map(name => [name, asValue(inputValue(values, name))]));
    const seen = names.map(name => `${wordsFor(name)} is ${shown(known.get(name), limits)}${unitOf(name)}`).join(', ');
    return { verdict: run(ast, name => known.get(name) as Value) === true ? 'pass' : 'fail', why: seen };
  } catch (error) {
    return { verdict: 'unknown', why: firstLine(error) };
  }
}

function compile(text: string): Compiled {
  const known = compiled.get(text);
  if (known) return known;
  const parsed = environment.parse(text);
  const names = new Set<string>();
  const limits: Exact[] = [];
  walk(parsed.ast, { names, limits });
  const checked = environment.check(text);
  if (!checked.valid) throw checked.error ?? new Error('the expression is not valid');
  if (checked.type !== 'bool') throw new Error(`a criterion must answer yes or no; this expression gives ${checked.type}`);
  const made = { ast: parsed.ast as Node, names: [...names], limits };
  if (compiled.size > 2_000) compiled.clear();
  compiled.set(text, made);
  return made;
}

interface Found {
  readonly names: Set<string>;
  readonly limits: Exact[];
}

/** Collects the inputs an expression needs, a KPI as `kpi.NAME`, and refuses everything that is not plain comparison and arithmetic. */
function walk(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, found);
    return;
  }
  if (node === null || typeof node !== 'object' || !('op' in node)) return;
  const { op, args } = node as Node;
  if (op === '[]' || op === '.') {
    found.names.add(kpiNamed(args));
    return;
  }
  if (!allowed.has(op))
    throw new Error('criteria compare, add and multiply; functions, division, loops and patterns are not part of them');
  if (op === 'value') plainValue(args, found.limits);
  if (op === 'id') found.names.add(plainInput(String(args)));
  walk(args, found);
}

/** Numbers, texts, true and false; the other kinds of values that the language knows compare with no input. */
function plainValue(value: unknown, limits: Exact[]): void {
  if (typeof value === 'number' || typeof value === 'bigint') limits.push(exact(value));
  else if (typeof value !== 'string' && typeof value !== 'boolean')
    throw new Error('criteria know numbers, texts, true and false; other kinds of values are not part of them');
}

function plainInput(name: string): string {
  if (!Object.hasOwn(inputs, name)) throw new Error(`Unknown variable: ${name}`);
  if (name === 'kpi') throw new Error('name the KPI you mean, as in kpi["satisfaction"]');
  return name;
}

function kpiNamed(args: unknown): string {
  const [base, key] = args as [{ op?: string; args?: unknown }, unknown];
  const name =
    typeof key === 'string'
      ? key
      : (key as { op?: string; args?: unknown }).op === 'value'
        ? (key as { args?: unknown }).args
        : undefined;
  if (base.op !== 'id' || base.args !== 'kpi' || typeof name !== 'string')
    throw new Error('only KPIs are looked up by name, as in kpi["satisfaction"]');
  return `kpi.${name}`;
}

function inputValue(values: Inputs, name: string): unknown {
  return name.startsWith('kpi.')
    ? own((values.kpi as Record<string, number> | undefined) ?? {}, name.slice(4))
    : values[name as keyof Inputs];
}

/** An input as a reader would call it. */
function wordsFor(name: string): string {
  return name.startsWith('kpi.') ? `${inputs.kpi.words} ${name.slice(4)}` : inputs[name as InputName].words;
}

function unitOf(name: string): string {
  return name.startsWith('kpi.') ? '' : inputs[name as InputName].unit;
}

/** A number is exact; text stays text. A number that is none (infinite, say) is a fault. */
function asValue(value: unknown): Value {
  return typeof value === 'number' ? exact(value) : (value as Value);
}

/** To two decimals; what would then read like a limit that it is not says on which side of it it lies. */
function shown(value: Value | undefined, limits: readonly Exact[]): string {
  if (typeof value === 'string') return value;
  const number = value as Exact;
  const near = rounded(number, 2);
  const side = compare(number, exact(near));
  if (side === 0 || !limits.some(limit => compare(limit, exact(near)) === 0)) return String(near);
  return `just ${side < 0 ? 'under' : 'over'} ${near}`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'not a valid expression';
}
