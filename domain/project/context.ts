/** What a project must know of others to decide: its office, and the round it waits for. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Round } from './gates/round.ts';

export interface ProjectNeeds {
  readonly office: OfficeState;
  /** The office above it, where there is one and the command may have to wait for it. */
  readonly above?: OfficeState | undefined;
  /** The project's open round, if it has one. */
  readonly review?: Round | undefined;
}

export type ProjectContext = Context & ProjectNeeds;
