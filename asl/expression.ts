/**
 * One JSONata expression `{% ... %}`: parsed and checked once when its file is loaded, evaluated with bounds on time, depth
 * and size, and its value made plain. Every way an evaluation can go wrong is `States.QueryEvaluationError`.
 */
import jsonata from 'jsonata';
import { DefinitionError, StateError } from './errors.ts';
import { checkExpression, type Site } from './expression-check.ts';
import { fastPath, follow } from './fast-path.ts';
import { addFunctions } from './functions.ts';
import { type Frame, type Json, plain } from './json.ts';

/** Milliseconds, nested evaluations, items of one sequence. A guard against runaways, far above what a workflow needs. */
const bounds = { timeout: 2_000, stack: 400, sequence: 100_000 };

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
  addFunctions(compiled);
  compiled.assign('eval', undefined);
  const path = fastPath(compiled.ast());
  return {
    async evaluate(frame) {
      const straight = path === undefined ? undefined : follow(path, frame);
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
    return jsonata(source, bounds);
  } catch (problem) {
    throw new DefinitionError(site, `{%${source}%} is not JSONata: ${messageOf(problem)}`);
  }
}

async function run(compiled: jsonata.Expression, frame: Frame, what: () => string): Promise<unknown> {
  try {
    return await compiled.evaluate(undefined, frame);
  } catch (problem) {
    throw queryError(`${what()}: ${messageOf(problem)}`);
  }
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
