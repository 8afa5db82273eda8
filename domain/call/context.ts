/** What a call must know of others to decide: its office, and the project that a command is about. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { ProjectState } from '../project/state.ts';

/** Read just before deciding. */
export interface CallNeeds {
  readonly office: OfficeState;
  /** Of a command that names a project. */
  readonly project?: ProjectState | undefined;
}

export type CallContext = Context & CallNeeds;
