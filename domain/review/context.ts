/** What a review must know of others to decide: the office and the project of its round. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Project, ProjectState } from '../project/state.ts';

import type { ReviewState } from './state.ts';

/** A meeting of a board, as far as a round must know it: who is there, and what it is about. */
export interface MeetingOfBoard {
  readonly id: string;
  readonly office: string;
  readonly board: string;
  readonly status: string;
  readonly present: readonly string[];
  /** Those of them who are there by the word of somebody else than whoever asks. */
  readonly presentByOthers: readonly string[];
  /** The rounds on its agenda. */
  readonly rounds: readonly string[];
}

/** Read just before deciding. */
export interface ReviewNeeds {
  /** The office that decides; of a project whose go waits for the office above, that one with the team of the project (domain/office/thresholds/deciding.ts). */
  readonly office: OfficeState;
  /** When a round of the office above opens: the round in which the board below said go. */
  readonly below?: ReviewState | undefined;
  /** The same: the office of the project by itself. */
  readonly home?: OfficeState | undefined;
  readonly project: ProjectState;
  /** Of a command that records what was said in a meeting. */
  readonly said?: MeetingOfBoard | undefined;
}

/** The same, once it is known that there is such a project. */
export type ReviewContext = Context & Omit<ReviewNeeds, 'project'> & { readonly project: Project };
