/** What follows from a fact of a meeting: an agenda that fills, people to tell. Pure; safe to carry out again. */
import type { MeetingFact } from '../meeting/facts.ts';
import { mailsFor } from './mail-reaction.ts';
import type { MeetingReactionContext } from './meeting-context.ts';
import { meetingNotification, noLongerInvited } from './meeting-notifications.ts';
import type { MailReaction } from './reaction.ts';

export type MeetingReaction =
  | MailReaction
  /** What waits for the board now comes onto the agenda of this meeting. */
  | { readonly type: 'fill-agenda' };

export function meetingReactionsTo(fact: MeetingFact, context: MeetingReactionContext): MeetingReaction[] {
  const notification = meetingNotification(fact, context);
  const fills = (fact.type === 'meeting-planned' || fact.type === 'meeting-moved') && context.meeting.fills === 'all';
  return [
    ...(fills ? [{ type: 'fill-agenda' as const }] : []),
    ...mailsFor(fact, notification),
    ...mailsFor(fact, noLongerInvited(fact, context)),
  ];
}
