/** Who is told what time or the PMO did about a duty of an office. Nobody is told of a duty that is over by now. */
import type { DutyFact } from '../duties/facts.ts';
import { officeDuties } from '../office/duties/duties.ts';
import type { OfficeFact } from '../office/facts.ts';
import { nameOf } from '../office/state.ts';
import type { DutyNames } from './duty-telling.ts';
import { dutyWords } from './duty-words.ts';
import type { Notification, OfficeReactionContext, ReactionTable } from './reaction.ts';

/** Part of the table of `officeNotification`, which isolates every text (`notificationBy`). */
export const toldOfOfficeDuties: ReactionTable<OfficeFact, OfficeReactionContext, Notification | undefined> = {
  'duty-reminded': told,
  'duty-escalated': told,
  'duty-nudged': (fact, context) => {
    const mail = told(fact, context);
    return mail && { ...mail, lines: [...mail.lines, `${nameOf(context.office, fact.by)} of the office asks for it.`] };
  },
};

function told({ type, duty: key, to }: DutyFact, { office }: OfficeReactionContext): Notification | undefined {
  const duty = officeDuties(office).find(entry => entry.key === key);
  if (!duty || to.length === 0) return undefined;
  const names: DutyNames = { title: office.name, gate: id => id, person: id => nameOf(office, id) };
  const at = office.duties?.[key]?.at ?? duty.since;
  return { to, ...dutyWords(duty, names, { at, escalation: type === 'duty-escalated' }), path: duty.path };
}
