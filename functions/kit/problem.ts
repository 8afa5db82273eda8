/** Errors as people and machines read them: RFC 9457 problem details. Nothing here tells what is inside the machine. */
import type * as z from 'zod';
import { type Refusal, refusalKinds } from '#domain/decision/refusals.ts';

export interface FieldFault {
  /** Path of the field, e.g. `contributions.0.points`; `body`, or a header's name. */
  readonly field: string;
  readonly reason: string;
}

export interface Problem {
  /** `urn:tollgate:` and a code that stays the same for ever. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  /** Correlation id of the request, as in the log. */
  readonly instance?: string;
}

const statusOf = { absent: 404, forbidden: 403, conflict: 409, rule: 422, limited: 429 } as const;
const titleOf = {
  absent: 'Not found',
  forbidden: 'Not allowed',
  conflict: 'Not possible now',
  rule: 'Against a rule',
  limited: 'Too often',
} as const;

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

export function problem(status: number, code: string, detail: string, errors?: readonly FieldFault[]): Problem {
  return { type: `urn:tollgate:${code}`, title: titles[status] ?? 'Error', status, detail, ...(errors && { errors }) };
}

const titles: Record<number, string> = {
  400: 'Invalid request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Not JSON',
  421: 'Wrong host',
  422: 'Against a rule',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Something broke here',
  503: 'Not available',
};

export function refusalProblem(refusal: Refusal): Problem {
  const kind = refusalKinds[refusal.code];
  const errors = refusal.field === undefined ? undefined : [{ field: refusal.field, reason: refusal.message }];
  return { ...problem(statusOf[kind], refusal.code, refusal.message, errors), title: titleOf[kind] };
}

/** The problem that a refusal is; one that time lifts says when to ask again. */
export function refused(refusal: Refusal): ProblemError {
  const { retryAfter } = refusal;
  return new ProblemError(refusalProblem(refusal), retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}

/** The same answer for what is not there and what is not yours to see (P17). */
export function notFound(): ProblemError {
  return new ProblemError(problem(404, 'not-found', 'There is nothing here, or nothing that you may see.'));
}

/** What zod found, as a list of fields with reasons; at most 20. */
export function invalid(error: z.ZodError, where: string): ProblemError {
  const errors = error.issues.slice(0, 20).flatMap(issue => faultsOf(issue, where));
  const first = errors[0];
  const detail = first ? `${first.field}: ${first.reason}` : 'The request is not valid.';
  return new ProblemError(problem(400, 'invalid-request', detail, errors));
}

function faultsOf(issue: z.core.$ZodIssue, where: string): FieldFault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const prefix = path === '' ? '' : `${path}.`;
    return issue.keys.slice(0, 5).map(key => ({ field: `${prefix}${key.slice(0, 80)}`, reason: 'unknown field; leave it out' }));
  }
  return [{ field: path === '' ? where : path, reason: issue.message }];
}
