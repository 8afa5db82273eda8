/**
 * The two ways in which a workflow goes wrong: its file is refused when it is loaded (`DefinitionError`), or a state fails
 * while it runs (`StateError`, which Retry and Catch may answer). And the rule of which error names answer which error.
 */

/** A definition outside the subset, or wrong. The message names the workflow, the state and the field. */
export class DefinitionError extends Error {
  override name = 'DefinitionError';

  constructor(where: { machine: string; state?: string; field?: string }, problem: string) {
    const state = where.state === undefined ? '' : ` state "${where.state}":`;
    const field = where.field === undefined ? '' : ` field "${where.field}":`;
    super(`workflow "${where.machine}":${state}${field} ${problem}`);
  }
}

/** A failed state: the error name that Retry and Catch match, and a cause for people, cut at the lengths that AWS takes. */
export class StateError extends Error {
  override name = 'StateError';
  readonly error: string;
  readonly errorCause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.error = error.slice(0, 256);
    this.errorCause = cause.slice(0, 32_768);
  }
}

/** An execution that is being stopped: no Retry, no Catch, nothing is recorded. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** The reserved error names that this engine raises and a definition may name. */
export const reservedErrors: ReadonlySet<string> = new Set([
  'States.ALL',
  'States.TaskFailed',
  'States.Timeout',
  'States.QueryEvaluationError',
  'States.NoChoiceMatched',
  'States.DataLimitExceeded',
]);

/**
 * As executions on AWS show for tasks: `States.ALL` is any error but `States.Runtime`; `States.TaskFailed` is any but `States.Timeout` and
 * `States.Runtime`; any other name means itself.
 */
export function answers(errorEquals: readonly string[], { error }: Pick<StateError, 'error'>): boolean {
  if (error === 'States.Runtime') return false;
  return errorEquals.some(name => {
    if (name === 'States.ALL') return true;
    if (name === 'States.TaskFailed') return error !== 'States.Timeout';
    return name === error;
  });
}

/** Whatever was thrown inside a state, as a state error: what the engine did not foresee is `States.Runtime`. */
export function asStateError(thrown: unknown): StateError {
  if (thrown instanceof StateError) return thrown;
  return new StateError('States.Runtime', thrown instanceof Error ? thrown.message : String(thrown));
}
