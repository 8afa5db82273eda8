/**
 * How the API says no: RFC 9457 problem details, with a closed list of codes and the one status of each. Reasons that the organisation has
 * come from the domain; the others are about the request itself. A code stays the same for ever; titles and details are for people.
 */
import { type RefusalCode, type RefusalKind, refusalKinds } from '#domain/decision/refusals.ts';

const statusOfKind = { absent: 404, forbidden: 403, conflict: 409, rule: 422, limited: 429 } as const satisfies Record<
  RefusalKind,
  number
>;
type StatusOfKind = typeof statusOfKind;

/** What can be wrong with a request before anybody decides about it, and with the service. */
const requestCodes = {
  'invalid-request': 400,
  'malformed-json': 400,
  'malformed-address': 400,
  'malformed-request': 400,
  'upload-refused': 400,
  'not-signed-in': 401,
  'method-not-allowed': 405,
  'too-slow': 408,
  'too-large': 413,
  'not-json': 415,
  'wrong-host': 421,
  'file-not-there': 422,
  'unreadable-file': 422,
  'too-many-requests': 429,
  'headers-too-large': 431,
  fault: 500,
  'file-changed': 500,
  starting: 503,
  'no-room': 503,
} as const;

type RequestCode = keyof typeof requestCodes;
export type ProblemCode = RequestCode | RefusalCode;
/** The status that a code comes with. */
export type StatusOf<Code extends ProblemCode> = Code extends RequestCode
  ? (typeof requestCodes)[Code]
  : Code extends RefusalCode
    ? StatusOfKind[(typeof refusalKinds)[Code]]
    : never;

export function statusOfRefusal(code: RefusalCode): StatusOf<RefusalCode> {
  return statusOfKind[refusalKinds[code]];
}

/** Every code with its status. */
export const problemCodes: Readonly<Record<string, number>> = {
  ...requestCodes,
  ...Object.fromEntries(Object.entries(refusalKinds).map(([code, kind]) => [code, statusOfKind[kind]])),
};

export const titles = {
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
  429: 'Too often',
  431: 'Headers too large',
  500: 'Something broke here',
  503: 'Not now',
} as const satisfies Readonly<Record<StatusOf<ProblemCode>, string>>;

export interface FieldFault {
  /** Path of the field, e.g. `contributions.0.points`; `body`, or a header's name. */
  readonly field: string;
  readonly reason: string;
}

export interface Problem {
  /** `urn:tollgate:` and a code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldFault[] | undefined;
  /** Correlation id of the request, as in the log. */
  readonly instance?: string | undefined;
}
