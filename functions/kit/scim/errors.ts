/** Problems as SCIM says them (RFC 7644, section 3.12): a status as text, a type where the standard has one, and what to do in words. */
import type { ScimError } from '#api/answers/scim.ts';
import type { Problem } from '#api/errors.ts';
import { ProblemError, problem } from '../problem.ts';

type ScimType = 'invalidFilter' | 'uniqueness' | 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'invalidValue' | 'mutability';

const schema = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** What is wrong with a SCIM request, of a type that the standard names. */
export class ScimFault extends ProblemError {
  readonly scimType: ScimType;
  constructor(scimType: ScimType, detail: string) {
    super(problem(400, 'invalid-request', detail));
    this.scimType = scimType;
  }
}

/** Whether a path is of SCIM, and what is answered there in its shape. */
export function isScim(path = ''): boolean {
  return path.startsWith('/scim/');
}

/** SCIM knows no 422: what is against a rule is a value that cannot be taken. */
export function scimErrorOf({ status, type, detail }: Problem, error: unknown): ScimError {
  const shown = status === 422 ? 400 : status;
  const scimType = error instanceof ScimFault ? error.scimType : typeOf(shown, type);
  return { schemas: [schema], status: String(shown), ...(scimType !== undefined && { scimType }), detail };
}

function typeOf(status: number, code: string): ScimType | undefined {
  if (code === 'urn:tollgate:already-exists') return 'uniqueness';
  if (code === 'urn:tollgate:malformed-json') return 'invalidSyntax';
  return status === 400 ? 'invalidValue' : undefined;
}
