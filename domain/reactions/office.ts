/** What follows from the facts of an office: who is told, and what looks again because people left (P25). */
import { officeTime } from '../office/calendar/working-days.ts';
import { type Change, changeKinds, gainsOf } from '../office/changes/change.ts';
import { othersWhoMayApprove } from '../office/changes/second-person.ts';
import type { Delegation } from '../office/delegations/delegation.ts';
import type { OfficeFact } from '../office/facts.ts';
import { hasRole, nameOf, type OfficeState } from '../office/state.ts';
import { isolated } from '../values/isolated.ts';
import { notificationBy } from './notification-words.ts';
import { toldOfOfficeDuties } from './office-duties.ts';
import { type Notification, type OfficeReaction, type OfficeReactionContext, reactionBy } from './reaction.ts';
import { afterStandards, toldOfStandards } from './standards-above.ts';
import { afterWeights } from './weights-taken.ts';

export const afterOffice = reactionBy<OfficeFact, OfficeReactionContext, OfficeReaction[]>({
  'people-set': ({ lost = [] }) =>
    lost.length === 0
      ? []
      : [{ type: 'look-at-rosters' }, { type: 'tell-who-is-missing', people: lost.map(entry => entry.person) }],
  ...afterWeights,
  ...afterStandards,
  'scoring-model-published': (fact, context) => [
    ...afterWeights['scoring-model-published'](fact),
    ...afterStandards['scoring-model-published'](fact, context),
  ],

  'reporting-period-opened': asksReports,
  'person-erased': ({ person }) => [{ type: 'erase-person', person }],
  'person-deactivated': ({ person }) => [{ type: 'look-at-rosters' }, { type: 'tell-who-is-missing', people: [person] }],
});

function asksReports({ type: _, ...ask }: Extract<OfficeFact, { type: 'reporting-period-opened' }>): OfficeReaction[] {
  return [{ type: 'ask-reports', ask }];
}

export const officeNotification = notificationBy<OfficeFact, OfficeReactionContext, Notification | undefined>({
  ...toldOfOfficeDuties,
  ...toldOfStandards,
  'change-proposed': ({ id, change, by }, { office }) => ({
    to: othersWhoMayApprove(office, change, by),
    subject: `A change of ${changeKinds[change.kind]} waits for a second person`,
    lines: [
      askedInWords(office, change, by),
      `It counts only once you or another PMO or administrator has approved it (change ${id}).`,
    ],
    path: '/admin/changes',
  }),
  'change-approved': ({ id, by }, { office }) =>
    aboutAnswer(office, id, { what: 'is approved', lines: [`${nameOf(office, by)} has approved it; it counts from now on.`] }),
  'change-refused': ({ id, by, reason }, { office }) =>
    aboutAnswer(office, id, { what: 'is refused', lines: [`${nameOf(office, by)} has refused it: ${reason}`] }),
  'person-invited': ({ person, by }, { office }) => ({
    to: [person.id],
    subject: `Do you accept? ${office.name} names you`,
    lines: [
      `${nameOf(office, by)} wants you to belong to the office ${office.name} (${person.roles.join(', ')}).`,
      'Nothing changes for you until you accept; decline with a reason if you do not want to. Your inbox asks you.',
    ],
    path: '/inbox',
  }),
  'invitation-answered': ({ person, by, accepted, reason, invitedBy }, { office }) => ({
    to: by === person ? [invitedBy] : [],
    subject: `${accepted ? 'Accepted' : 'Declined'}: ${nameOf(office, person)} in ${office.name}`,
    lines: accepted
      ? [`${nameOf(office, person)} has accepted and belongs to the office from now on.`]
      : [`${nameOf(office, person)} does not want to belong to the office ${office.name}. The reason:`, reason ?? ''],
    path: '/admin',
  }),
  'webhook-disabled': ({ webhook: id, failingSince, gone }, { office }) => {
    const hook = office.webhooks.find(one => one.id === id);
    const why = gone
      ? `Its host ${hook?.host ?? ''} answered that it is gone for good (410).`
      : `Nothing that was sent to ${hook?.host ?? 'it'} has been taken since ${officeTime(office.calendar, failingSince)}.`;
    return {
      to: office.people.filter(person => hasRole(office, person.id, 'admin')).map(person => person.id),
      subject: `Switched off: the webhook ${hook?.name ?? id}`,
      lines: [why, 'Events are no longer sent there. When it works again, switch it on and send again what had failed.'],
      path: '/admin/webhooks',
    };
  },
  'delegation-granted': ({ delegation }, { office }) => {
    const { absence, by } = delegation;
    const why = `${nameOf(office, by ?? '')} entered it because of an absence: ${isolated(absence ?? '')}`;
    return aboutDelegation(delegation, office, { what: 'Delegation', lines: by === undefined ? [] : [why] });
  },
  'delegation-proposed': ({ delegation }, { office }) =>
    aboutDelegation(delegation, office, {
      what: 'Delegation that waits for consent',
      lines: [
        `${nameOf(office, delegation.by ?? 'pmo')} proposes it. It counts only once ${nameOf(office, delegation.from)} consents.`,
      ],
    }),
  'delegation-accepted': ({ delegation: id }, { office }) => {
    const entry = office.delegations.find(delegation => delegation.id === id);
    const lines = [`${nameOf(office, entry?.from ?? '')} has consented; it counts from now on.`];
    return entry && aboutDelegation(entry, office, { what: 'Delegation consented to', lines });
  },
  'delegation-revoked': ({ delegation: id, reason }, { office, actor }) => {
    const entry = office.delegations.find(delegation => delegation.id === id);
    const why = reason === undefined ? [] : [`The reason: ${reason}`];
    if (!entry?.proposed) {
      const lines = [`${nameOf(office, actor.id)} has revoked it; ballots that were cast under it stand.`, ...why];
      return entry && aboutDelegation(entry, office, { what: 'Delegation revoked', lines });
    }
    const word = entry.from === actor.id ? 'has said no' : 'has taken it back';
    const lines = [`${nameOf(office, actor.id)} ${word}; it never counts.`, ...why];
    return aboutDelegation(entry, office, { what: 'Delegation without consent', lines });
  },
});

function askedInWords(office: OfficeState, change: Change, by: string): string {
  const who = nameOf(office, by);
  if (change.kind === 'erasure')
    return `${who} asks for ${nameOf(office, change.person)} to be erased: name and address are gone then, and only the id ${change.person} stays in the record.`;
  if (change.kind === 'hold')
    return `${who} asks for the legal hold ${change.hold} to be lifted: what it is on may be erased then.`;
  const gains = gainsOf(office, change, by);
  // Nothing is gained any more by a change that was approved before the mail was written.
  if (gains.length === 0) return `${who} asks for a change that takes a second person.`;
  return `${who} asks for a change by which ${who} gains ${gains.join(', ')}.`;
}

/** The author is told what became of a change; who takes an own change back knows it already. */
function aboutAnswer(
  office: OfficeState,
  id: string,
  { what, lines }: { what: string; lines: readonly string[] },
): Notification | undefined {
  const entry = office.answered.find(answered => answered.id === id);
  if (!entry || entry.by === entry.answeredBy) return undefined;
  return {
    to: [entry.by],
    subject: `Your change of ${changeKinds[entry.kind]} ${what}`,
    lines: [`You asked for a change of ${changeKinds[entry.kind]} that waited for a second person.`, ...lines],
    path: '/admin/changes',
  };
}

/** Both are told: whose ballots they are, and who may cast them. */
function aboutDelegation(
  { from, to, by, starts, ends }: Delegation,
  office: OfficeState,
  { what, lines }: { what: string; lines: readonly string[] },
): Notification {
  return {
    to: [...new Set([from, to, ...(by === undefined ? [] : [by])])],
    subject: `${what}: ${nameOf(office, to)} for ${nameOf(office, from)}`,
    lines: [
      `${nameOf(office, to)} may cast ballots on behalf of ${nameOf(office, from)} from ${officeTime(office.calendar, starts)} until ${officeTime(office.calendar, ends)}.`,
      ...lines,
    ],
    path: '/delegations',
  };
}
