/** What may be asked of the entries for auditors. The service alone asks. */
import type { Noted } from './state.ts';

export interface Note extends Noted {
  readonly type: 'note';
  readonly subject?: string | undefined;
  /** In words; refused attempts have one. */
  readonly why?: string | undefined;
  /** How often since this process asked last. */
  readonly more: number;
}

export type AuditCommand = Note;
