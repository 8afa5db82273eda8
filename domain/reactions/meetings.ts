/** What follows from a fact of a meeting: an agenda that fills, people to tell. Pure; safe to carry out again. */
import type { MeetingFact } from '../meeting/facts.ts';
import type { MeetingReactionContext } from './meeting-context.ts';
import { meetingNotification } from './meeting-notifications.ts';
import type { Pace } from './pace.ts';
import type { Notification } from './reaction.ts';

export type MeetingReaction =
  | {
      readonly type: 'mail';
      readonly notification: Notification;
      readonly pace?: Exclude<Pace, 'at-once'>;
      /** It brings the meeting for the calendar of whoever gets it, or takes it out. */
      readonly invites?: true;
    }
  /** What waits for the board now comes onto the agenda of this meeting. */
  | { readonly type: 'fill-agenda' };

/** What only informs, or asks for something in days. */
const informs: ReadonlySet<MeetingFact['type']> = new Set([
  'meeting-closed',
  'action-changed',
  'minutes-corrected',
  'duty-reminded',
  'duty-escalated',
  'duty-nudged',
  'meeting-lapsed',
  'minutes-stood',
  'action-lapsed',
]);

/** Each of these is another invitation. */
const invites: ReadonlySet<MeetingFact['type']> = new Set(['meeting-planned', 'meeting-moved', 'meeting-cancelled']);

export function meetingReactionsTo(fact: MeetingFact, context: MeetingReactionContext): MeetingReaction[] {
  const notification = meetingNotification(fact, context);
  const fills = (fact.type === 'meeting-planned' || fact.type === 'meeting-moved') && context.meeting.fills === 'all';
  return [
    ...(fills ? [{ type: 'fill-agenda' as const }] : []),
    ...(notification && notification.to.length > 0
      ? [
          {
            ...{ type: 'mail' as const, notification },
            ...(informs.has(fact.type) && { pace: 'soon' as const }),
            ...(invites.has(fact.type) && { invites: true as const }),
          },
        ]
      : []),
  ];
}
