/** What may be asked of the entries for auditors. The service alone asks. */
import type { FailedSignIn } from './facts.ts';
import type { Noted } from './state.ts';

/** A request that was refused, or something that was read. */
export interface NotedRequest extends Noted {
  readonly kind: 'refused' | 'read';
  readonly who: string;
  readonly subject?: string | undefined;
  /** In words; refused attempts have one. */
  readonly why?: string | undefined;
}

export interface NotedSignIn extends Noted {
  readonly kind: 'sign-in';
  readonly code: FailedSignIn;
}

export type Note = (NotedRequest | NotedSignIn) & {
  readonly type: 'note';
  /** How often since this process asked last. */
  readonly more: number;
};

export type AuditCommand = Note;
