/** What an assessment must know of others to decide: its office, its call and the project that is rated. */
import type { CallState } from '../call/state.ts';
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Project, ProjectState } from '../project/state.ts';

/** Read just before deciding. */
export interface AssessmentNeeds {
  readonly office: OfficeState;
  readonly project: ProjectState;
  /** Of the command that opens it. */
  readonly call?: CallState | undefined;
}

/** The same, once it is known that there is such a project. */
export type AssessmentContext = Context & Omit<AssessmentNeeds, 'project'> & { readonly project: Project };
