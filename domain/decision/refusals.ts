/**
 * How the organisation says no. A refusal is a value, never thrown: the request was understood, nothing was stored, and the
 * message tells the person what to do instead. Invalid input is not a refusal (400), nor is a fault (retried, then 500).
 */

/** Every reason to say no, with the kind of no it is: endpoints translate kinds, people read messages. */
export const refusalKinds = {
  'not-found': 'absent',
  'not-allowed': 'forbidden',
  'conflict-of-interest': 'forbidden',
  'not-on-the-board': 'forbidden',
  'delegation-not-valid': 'forbidden',
  'one-person-one-ballot': 'forbidden',
  'key-reused': 'conflict',
  'already-exists': 'conflict',
  'possible-double': 'conflict',
  'round-is-open': 'conflict',
  'round-is-closed': 'conflict',
  'deadline-passed': 'conflict',
  'pack-changed': 'conflict',
  'wrong-status': 'conflict',
  'decision-being-recorded': 'conflict',
  'version-changed': 'conflict',
  'too-many': 'conflict',
  'quorum-cannot-be-met': 'rule',
  'reason-required': 'rule',
  'condition-required': 'rule',
  'figure-required': 'rule',
  'outcome-not-offered': 'rule',
  'must-criterion-not-met': 'rule',
  'unknown-reference': 'rule',
  'expression-invalid': 'rule',
  'picture-invalid': 'rule',
  'nothing-left-to-ask': 'rule',
  'condition-open': 'conflict',
  'day-is-past': 'rule',
  'hours-forbid-mail': 'rule',
  'below-minimum': 'rule',
  'too-often': 'limited',
} as const;

export type RefusalCode = keyof typeof refusalKinds;
export type RefusalKind = (typeof refusalKinds)[RefusalCode];

export interface Refusal {
  readonly code: RefusalCode;
  /** One or two sentences: what is wrong and what to do instead. */
  readonly message: string;
  /** Path of the field it is about, when there is one, e.g. `gates.2.board`. */
  readonly field?: string;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter?: number;
}

/** What a rule answers: its refusal, or undefined when nothing stands against it. */
export type Refused = { readonly refusal: Refusal } | undefined;

export function refuse(code: RefusalCode, message: string, field?: string): { readonly refusal: Refusal } {
  return field === undefined ? { refusal: { code, message } } : { refusal: { code, message, field } };
}

/** A refusal that time alone lifts. */
export function refuseUntil(message: string, seconds: number): { readonly refusal: Refusal } {
  return { refusal: { code: 'too-often', message, retryAfter: Math.max(1, Math.ceil(seconds)) } };
}

/** The refusal, where there is one in place of what was looked for. */
export function refusalIn(answer: object | NonNullable<Refused>): Refused {
  return 'refusal' in answer ? answer : undefined;
}
