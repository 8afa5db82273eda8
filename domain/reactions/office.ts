/** What follows from the facts of an office: who is told, and what looks again because people left (P25). */
import type { Actor } from '../history/commit.ts';
import type { OfficeFact } from '../office/facts.ts';
import type { OfficeState } from '../office/state.ts';
import { type Notification, type OfficeReaction, reactionBy } from './reaction.ts';

export interface OfficeReactionContext {
  /** The office as it is now. */
  readonly office: OfficeState;
  /** Whose act it was. */
  readonly actor: Actor;
}

export const afterOffice = reactionBy<OfficeFact, OfficeReactionContext, OfficeReaction[]>({
  'people-set': ({ lost = [] }) =>
    lost.length === 0
      ? []
      : [{ type: 'look-at-rosters' }, { type: 'tell-who-is-missing', people: lost.map(entry => entry.person) }],
});

export const officeNotification = reactionBy<OfficeFact, OfficeReactionContext, Notification | undefined>({});
