/**
 * One JSONata expression `{% ... %}`: parsed and checked once when its file is loaded, evaluated with bounds on its parts and their depth, and its value
 * made plain. Every way an evaluation can go wrong is `States.QueryEvaluationError`. The library is kept at 2.0.6, the version whose semantics
 * AWS documents for Step Functions: a later one formats numbers otherwise and parses operators that AWS refuses.
 */
import jsonata from 'jsonata';
import { DefinitionError, StateError } from './errors.ts';
import { checkExpression, type Site } from './expression-check.ts';
import { fastPath } from './fast-path.ts';
import { type Frame, type Json, plain } from './json.ts';

/** Parts evaluated, and nested ones. A guard against runaways, far above what a workflow needs; no time, which a busy machine would use up by itself. */
const bounds = { parts: 200_000, depth: 400 };

/** What one evaluation has used. It stands among the variables under a name that no expression can write. */
interface Used {
  depth: number;
  parts: number;
}
const usedName = '#used';

export interface Expression {
  /** Rejects with `StateError` `States.QueryEvaluationError`, also when the expression gives nothing. */
  evaluate(frame: Frame): Promise<Json>;
}

/** Whether a text is an expression; a text that only opens or only closes one is refused. */
export function isExpression(text: string, site: Site): boolean {
  const [opens, closes] = [text.startsWith('{%'), text.endsWith('%}')];
  if (opens !== closes) throw new DefinitionError(site, `"${text}" opens or closes an expression, but not both`);
  return opens;
}

/** Throws `DefinitionError` when the text does not parse or refers to something outside the subset. */
export function compileExpression(text: string, site: Site): Expression {
  const source = text.slice(2, -2);
  const compiled = parse(source, site);
  checkExpression(compiled.ast(), source, site);
  bound(compiled);
  compiled.assign('eval', undefined);
  const path = fastPath(compiled.ast());
  return {
    async evaluate(frame) {
      const straight = path?.(frame);
      if (straight !== undefined) return plain(straight);
      const value = await run(compiled, frame, () => `${where(source, site)} failed`);
      if (value === undefined) throw queryError(`${where(source, site)} returned nothing (undefined)`);
      try {
        return plain(value);
      } catch (problem) {
        throw queryError(`${where(source, site)} returned no JSON: ${messageOf(problem)}`);
      }
    },
  };
}

function parse(source: string, site: Site): jsonata.Expression {
  try {
    return jsonata(source);
  } catch (problem) {
    throw new DefinitionError(site, `{%${source}%} is not JSONata: ${messageOf(problem)}`);
  }
}

async function run(compiled: jsonata.Expression, frame: Frame, what: () => string): Promise<unknown> {
  try {
    const used: Used = { depth: 0, parts: 0 };
    return await compiled.evaluate(undefined, { ...frame, [usedName]: used });
  } catch (problem) {
    throw queryError(`${what()}: ${messageOf(problem)}`);
  }
}

/** The library calls back before and after it evaluates each part of an expression (its documented way to stop a runaway). */
function bound(compiled: jsonata.Expression): void {
  const hook = (name: string, work: (used: Used) => void) =>
    compiled.assign(
      Symbol.for(`jsonata.__evaluate_${name}`) as unknown as string,
      (_part: unknown, _input: unknown, scope: Scope) => work(scope.lookup(usedName) as Used),
    );
  hook('entry', used => {
    used.depth += 1;
    if (used.depth > bounds.depth) throw new RangeError(`Stack overflow: more than ${bounds.depth} nested evaluations`);
    used.parts += 1;
    if (used.parts > bounds.parts) throw new RangeError(`timeout: not evaluated within ${bounds.parts} parts`);
  });
  hook('exit', used => {
    used.depth -= 1;
  });
}

interface Scope {
  lookup(name: string): unknown;
}

function where(source: string, site: Site): string {
  return `The JSONata expression '${source.trim()}' of the field '${site.field}'`;
}

/** A query evaluation that failed, for whoever evaluates. */
export function queryError(cause: string): StateError {
  return new StateError('States.QueryEvaluationError', cause);
}

function messageOf(problem: unknown): string {
  const { message, code } = (problem ?? {}) as { message?: unknown; code?: unknown };
  return typeof message === 'string' ? message : String(code ?? problem);
}
