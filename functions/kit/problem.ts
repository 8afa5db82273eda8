/** Errors as people and machines read them: RFC 9457 problem details. Nothing here tells what is inside the machine. */
import type * as z from 'zod';
import { type FieldFault, type Problem, type ProblemCode, type StatusOf, statusOfRefusal, titles } from '#api/errors.ts';
import type { Refusal } from '#domain/decision/refusals.ts';

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Of the answer, besides those that every problem has. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** A code with another status than its own does not compile. */
// biome-ignore lint/complexity/useMaxParams: status, code and detail are read best side by side at the places that refuse; fields are rare
export function problem<Code extends ProblemCode>(
  status: StatusOf<Code>,
  code: Code,
  detail: string,
  errors?: readonly FieldFault[],
): Problem {
  return { type: `urn:tollgate:${code}`, title: titles[status], status, detail, ...(errors && { errors }) };
}

function refusalProblem({ code, message, field }: Refusal): Problem {
  const status = statusOfRefusal(code);
  const errors = field === undefined ? undefined : [{ field, reason: message }];
  return { type: `urn:tollgate:${code}`, title: titles[status], status, detail: message, ...(errors && { errors }) };
}

/** The problem that a refusal is; one that time lifts says when to ask again. */
export function refused(refusal: Refusal): ProblemError {
  const { retryAfter } = refusal;
  return new ProblemError(refusalProblem(refusal), retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}

/** The same answer for what is not there and what is not yours to see (P17). `field`: what named it, where that is not the address. */
export function notFound(field?: string): ProblemError {
  const errors = field === undefined ? undefined : [{ field, reason: 'it names nothing, or nothing that you may see' }];
  return new ProblemError(problem(404, 'not-found', 'There is nothing here, or nothing that you may see.', errors));
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
