/**
 * The single place that runs a criterion's expression: the Common Expression Language (CEL), cut down to comparison,
 * arithmetic and logic over the declared inputs. No functions, no loops, no regular expressions, nothing that can run without bound
 * (P16). An input that is absent makes the result `unknown`: never pass, never fail.
 */
import { Environment } from '@marcbachmann/cel-js';
import { own } from '../values/record.ts';
import { type InputName, type Inputs, inputs } from './inputs.ts';

export type Verdict = 'pass' | 'fail' | 'unknown';
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
  readonly names: readonly string[];
  run(values: Record<string, unknown>): unknown;
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
  const { names, run } = compile(text);
  const missing = names.filter(name => inputValue(values, name) === undefined);
  if (missing.length > 0) return { verdict: 'unknown', why: `not known yet: ${missing.map(wordsFor).join(', ')}` };
  const seen = names.map(name => `${wordsFor(name)} is ${shown(inputValue(values, name))}${unitOf(name)}`).join(', ');
  try {
    return { verdict: run(values) === true ? 'pass' : 'fail', why: seen };
  } catch (error) {
    return { verdict: 'unknown', why: `${firstLine(error)}${seen === '' ? '' : ` (${seen})`}` };
  }
}

function compile(text: string): Compiled {
  const known = compiled.get(text);
  if (known) return known;
  const parsed = environment.parse(text);
  const names = new Set<string>();
  walk(parsed.ast, names);
  const checked = environment.check(text);
  if (!checked.valid) throw checked.error ?? new Error('the expression is not valid');
  if (checked.type !== 'bool') throw new Error(`a criterion must answer yes or no; this expression gives ${checked.type}`);
  const made = { names: [...names], run: (values: Record<string, unknown>) => parsed(values) };
  if (compiled.size > 2_000) compiled.clear();
  compiled.set(text, made);
  return made;
}

/** Collects the inputs an expression needs, a KPI as `kpi.NAME`, and refuses everything that is not plain comparison and arithmetic. */
function walk(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, names);
    return;
  }
  if (node === null || typeof node !== 'object' || !('op' in node)) return;
  const { op, args } = node as { op: string; args: unknown };
  if (op === '[]' || op === '.') {
    names.add(kpiNamed(args));
    return;
  }
  if (!allowed.has(op))
    throw new Error('criteria compare, add and multiply; functions, division, loops and patterns are not part of them');
  if (op === 'id') names.add(plainInput(String(args)));
  walk(args, names);
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

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'not a valid expression';
}
