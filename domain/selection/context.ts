/** What a selection must know of others to decide: its office, its candidates' projects (for interests), and the call that it is of. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Project } from '../project/state.ts';

/** What a call gives to a selection. */
export interface CallForSelection {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly status: string;
  readonly model: { readonly id: string; readonly version: number };
  readonly proposals: readonly { readonly project: string; readonly revision: number }[];
  readonly ranking?: readonly { readonly project: string; readonly score?: number | undefined }[] | undefined;
  readonly budgets: readonly { readonly year: number; readonly amount: number }[];
  readonly people: readonly { readonly role: string; readonly quarter: string; readonly tenths: number }[];
  readonly selection?: string | undefined;
}

/** Read just before deciding. */
export interface SelectionNeeds {
  readonly office: OfficeState;
  /** Those that are named when it opens; afterwards those of its candidates, for every command that asks who may decide. */
  readonly projects: readonly Project[];
  readonly call?: CallForSelection | undefined;
}

export type SelectionContext = Context & SelectionNeeds;

/** The commands before which the candidates' projects are read. */
export const looksAtProjects: readonly string[] = [
  'open-selection',
  'submit-scenario',
  'cast-selection-ballot',
  'recuse-from-selection',
  'close-submission',
  'look-at-board',
];
