/** What can follow from a fact, and what a reaction may look at. */
import type { CommandIn } from '../decision/tables.ts';
import type { Actor } from '../history/commit.ts';
import type { Ask } from '../office/reporting/rule.ts';
import type { OfficeState } from '../office/state.ts';
import type { NeedCommands } from '../project/needs/commands.ts';
import type { AskedOf } from '../project/reporting/commands.ts';
import type { Project } from '../project/state.ts';
import type { Review } from '../review/state.ts';
import type { ProjectId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { TakenAs } from '../weighting/ending/facts.ts';
import type { Notice } from './notices.ts';

export interface Notification {
  /** Person ids, or `pmo` for everyone with that role. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly lines: readonly string[];
  /** Path of the page to open, e.g. `/reviews/ID`. */
  readonly path: string;
  /** Of a request: until when the deed can be done, if a date is set. */
  readonly until?: Instant | undefined;
}

/** A mail as it follows from a fact. */
export interface MailReaction {
  readonly type: 'mail';
  readonly notification: Notification;
  readonly notice: Notice;
  /** More of its like is expected at once: it waits until none has come for a quarter of an hour, and goes with them. */
  readonly gathers?: boolean;
}

/** What the two projects of a need tell each other. */
type NeedNote = CommandIn<Pick<NeedCommands, 'note-need' | 'note-need-gone' | 'note-need-answer'>>;

export type Reaction =
  | {
      readonly type: 'start';
      readonly workflow: 'intake' | 'gate-review' | 'closure' | 'scenario' | 'selection';
      readonly name: string;
      readonly input: Record<string, unknown>;
    }
  | { readonly type: 'resume'; readonly wait: string }
  | { readonly type: 'void-round'; readonly review: string; readonly reason: string }
  /** The sponsor has withdrawn the proposal that the round is about. */
  | { readonly type: 'end-with-proposal'; readonly review: string; readonly by: string; readonly reason: string }
  | MailReaction
  | { readonly type: 'look-at-roster'; readonly review: string }
  /** The other project takes note of a need, that it is dropped, or of the answer. */
  | { readonly type: 'tell-project'; readonly to: string; readonly command: NeedNote }
  /** A programme takes note that a project is a part of it, or no longer. */
  | {
      readonly type: 'note-part';
      readonly programme: string;
      readonly project: ProjectId;
      readonly title: string;
      readonly joined: boolean;
    }
  /** Meetings of the board that take all that waits put it on their agendas. */
  | { readonly type: 'fill-agendas'; readonly office: string; readonly board: string; readonly matter: string }
  /** The project in which the work of a merged proposal goes on takes note of it. */
  | { readonly type: 'note-merged'; readonly into: string; readonly project: ProjectId; readonly title: string };

/** What the reactions to an office's facts may look at. */
export interface OfficeReactionContext {
  /** The office as it is now. */
  readonly office: OfficeState;
  /** Whose act it was. */
  readonly actor: Actor;
}

/** What can follow from a fact of an office. */
export type OfficeReaction =
  | MailReaction
  /** Each project of the office that is meant is asked for its report. */
  | { readonly type: 'ask-reports'; readonly ask: Ask & AskedOf }
  /** Each open round of the office looks whether its members are still there. */
  | { readonly type: 'look-at-rosters' }
  /** The offices named compare their standards with what the office above asks for: this one, or those directly below it. */
  | { readonly type: 'compare-standards'; readonly of: 'here' | 'below' }
  | { readonly type: 'erase-person'; readonly person: string }
  /** A question of weights takes note of what the office has made of its result. */
  | { readonly type: 'note-weights-taken'; readonly weighting: string; readonly as: TakenAs }
  /** The PMO is told, once, which projects name these people. */
  | { readonly type: 'tell-who-is-missing'; readonly people: readonly string[] };

/** What the reactions to an office's facts may look at. */
export interface OfficeReactionContext {
  /** The office as it is now. */
  readonly office: OfficeState;
  /** Whose act it was. */
  readonly actor: Actor;
}

/** What the reactions to a project's or a review's facts may look at: the states as they are now. */
export interface ReactionContext {
  readonly office: OfficeState;
  readonly project: Project;
  /** The round that the fact is of; of a project's fact the round that is open. */
  readonly review?: Review | undefined;
}

/** The same, and when the fact was stored. */
export interface StoredReactionContext extends ReactionContext {
  readonly at: Instant;
}

/** Of a fact of a round: with that round. */
export interface RoundReactionContext extends StoredReactionContext {
  readonly review: Review;
}

/** What follows from each fact, by its type; nothing from a fact that is not in the table. */
export type ReactionTable<F extends { type: string }, X, R> = {
  readonly [T in F['type']]?: (fact: Extract<F, { type: T }>, context: X) => R;
};

/** Looks the fact up in the table. */
export function reactionBy<F extends { type: string }, X, R>(
  table: ReactionTable<F, X, R>,
): (fact: F, context: X) => R | undefined {
  const entries: Readonly<Record<string, unknown>> = table;
  return (fact, context) => {
    const react = entries[fact.type] as ((fact: F, context: X) => R) | undefined;
    return react?.(fact, context);
  };
}
