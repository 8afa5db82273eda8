/** What a review must know of others to decide: the office and the project of its round. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Project, ProjectState } from '../project/state.ts';

/** Read just before deciding. */
export interface ReviewNeeds {
  readonly office: OfficeState;
  readonly project: ProjectState;
}

/** The same, once it is known that there is such a project. */
export type ReviewContext = Context & { readonly office: OfficeState; readonly project: Project };
