/** Who is told what time or the PMO did about what a meeting left to people. Nobody is told of a wait that is over by now. */
import type { DutyFact } from '../duties/facts.ts';
import { meetingDuties } from '../meeting/duties/duties.ts';
import type { MeetingFact } from '../meeting/facts.ts';
import { nameOf } from '../office/state.ts';
import type { DutyNames } from './duty-telling.ts';
import { dutyWords } from './duty-words.ts';
import type { MeetingReactionContext } from './meeting-context.ts';
import { item } from './phrases.ts';
import type { Notification, ReactionTable } from './reaction.ts';

/** Part of the table of `meetingNotification`, which isolates every text (`notificationBy`). */
export const toldOfMeetingDuties: ReactionTable<MeetingFact, MeetingReactionContext, Notification | undefined> = {
  'duty-reminded': told,
  'duty-escalated': told,
  'duty-nudged': (fact, context) => {
    const mail = told(fact, context);
    return mail && { ...mail, lines: [...mail.lines, `${nameOf(context.office, fact.by)} of the office asks for it.`] };
  },
  'meeting-lapsed': ({ reason }, { meeting }) => ({
    to: [...new Set([meeting.chair, 'pmo'])],
    subject: `Lapsed: ${meeting.name}`,
    lines: [reason, 'It counts as cancelled. What was on its agenda still waits for the board: plan another meeting.'],
    path: `/meetings/${meeting.id}`,
  }),
  'minutes-stood': ({ reason }, { meeting }) => ({
    to: [...new Set([meeting.chair, 'pmo'])],
    subject: `Minutes stand as they were made: ${meeting.name}`,
    lines: [reason, 'Nobody is asked any more. A later meeting may still approve them.'],
    path: `/meetings/${meeting.id}`,
  }),
  'action-lapsed': ({ action: id, reason }, { meeting, office }) => {
    const action = meeting.actions.find(entry => entry.id === id);
    return {
      to: [...new Set([...(action ? [action.owner] : []), meeting.chair, 'pmo'])],
      subject: `An action has lapsed: ${meeting.name}`,
      lines: [...(action ? [item(`${nameOf(office, action.owner)}: ${action.what}`)] : []), reason],
      path: `/meetings/${meeting.id}`,
    };
  },
};

function told({ type, duty: key, to }: DutyFact, { meeting, office }: MeetingReactionContext): Notification | undefined {
  const duty = meetingDuties(meeting).find(entry => entry.key === key);
  if (!duty || to.length === 0) return undefined;
  const names: DutyNames = { title: meeting.name, gate: id => id, person: id => nameOf(office, id) };
  const at = meeting.duties?.[key]?.at ?? duty.since;
  return { to, ...dutyWords(duty, names, { at, escalation: type === 'duty-escalated' }), path: duty.path };
}
