/** What a mail says of something that waits, kind by kind. A kind without words here does not compile. */

import { type Duty, dueAt } from '../duties/duty.ts';
import type { DutyKind } from '../duties/kinds.ts';
import { periodInWords } from '../office/reporting/period-words.ts';
import { type NamedRole, namedRoleWords } from '../project/namings/roles.ts';
import { dayInWords, daysSince, type Instant } from '../values/time.ts';
import type { DutyNames, Told, Words } from './duty-telling.ts';
import { meetingDutyWords } from './meeting-duty-words.ts';
import { officeDutyWords } from './office-duty-words.ts';
import { item } from './phrases.ts';

/** Other parts of Tollgate ask for these, each in words of its own; these are for a nudge of what is late. */
const askedElsewhere: Words = ({ about, due }, { title }) => ({
  subject: `Still waiting for you: ${title}`,
  lines: [...(about === undefined ? [] : [item(about)]), ...(due === undefined ? [] : [`It was due on ${dayInWords(due)}.`])],
});

const words: { readonly [K in DutyKind]: Words } = {
  ...officeDutyWords,
  ...meetingDutyWords,
  returned: (_duty, { title }, days) => ({
    subject: `Still returned to you: ${title}`,
    lines: [
      `For ${days} days this proposal has waited for your revision.`,
      'It lapses, and counts as declined, when it has waited 60 days.',
    ],
  }),
  'gate-model': (_duty, { title }, days) => ({
    subject: `Which gates? ${title}`,
    lines: [
      `For ${days} days its size has said another gate model than the one that it follows. Choose one; no gate is asked for before.`,
    ],
  }),
  hold: (_duty, { title }, days) => ({
    subject: `On hold for ${days} days: ${title}`,
    lines: ['Its board put the project on hold without a date. Bring it before the board again, or have it closed.'],
  }),
  'hold-until': (duty, { title, gate }) => ({
    subject: `On hold until ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [
      `The board of ${gate(duty.about ?? '')} put the project on hold until ${dayInWords(dueAt(duty))}. Ask for the gate again by then, or report closure.`,
      'It stays on hold until its board decides: only a board takes back what a board has said.',
    ],
  }),
  'lapsed-round': ({ about = '' }, { title, gate }, days) => ({
    subject: `Nobody has asked again: ${title}`,
    lines: [`The round of ${gate(about)} lapsed ${days} days ago without a decision. Ask for the gate again, or report closure.`],
  }),
  closure: (_duty, { title }, days) => ({
    subject: `Closure not reported: ${title}`,
    lines: [
      `For ${days} days nothing has been left to decide for this project. Report its closure, with its outcomes and lessons.`,
    ],
  }),
  condition: (duty, { title, person }) => ({
    subject: `Condition due ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [item(duty.about ?? ''), `It is for ${duty.owners.map(person).join(', ')} to meet and to report as met.`],
  }),
  exception: ({ about = '' }, { title }, days) => ({
    subject: `A condition has been an exception for ${days} days: ${title}`,
    lines: [item(about), 'Its board has neither waived it nor had it met: say what follows from it.'],
  }),
  'condition-acceptance': ({ about = '' }, { title }, days) => ({
    subject: `Still waiting for a word on a condition: ${title}`,
    lines: [`For ${days} days this condition has been reported as met, and nobody has accepted it or sent it back:`, item(about)],
  }),
  handover: ({ about = '' }, { title }, days) => ({
    subject: `Still waiting for your word: who is ${roleWords(about)} of ${title}`,
    lines: [
      `For ${days} days the offer to hand over the role of the ${roleWords(about)} has waited for your word.`,
      'It lapses, and the role stays where it is, when it has waited 14 days.',
    ],
  }),
  'benefit-review': (duty, { title, person }) => ({
    subject: `Benefit to be reviewed on ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [
      item(duty.about ?? ''),
      `Say on the page of the project what came of it. ${duty.owners.map(person).join(', ')} answers for it; 30 days after that day somebody else is asked.`,
    ],
  }),
  'benefit-review-lapsed': (duty, { title }, days) => ({
    subject: `A benefit has not been reviewed: ${title}`,
    lines: [
      item(duty.about ?? ''),
      `Its owner has not said what came of it, and it has been left to you for ${days} days: say it on the page of the project, or that it cannot be told.`,
    ],
  }),
  'customer-acceptance': (_duty, { title }, days) => ({
    subject: `Still waiting for your word: ${title}`,
    lines: [`The closure report has waited ${days} days for its customer's acceptance.`],
  }),
  ballot: askedElsewhere,
  withdrawal: askedElsewhere,
  'selection-ballot': askedElsewhere,
  rating: askedElsewhere,
  question: askedElsewhere,
  'recorded-ballot': askedElsewhere,
  weights: askedElsewhere,
  report: (duty, { title }) => ({
    subject: `Report on ${periodInWords(duty.about ?? '')}: ${title}`,
    lines: [`The status report is due ${dayInWords(dueAt(duty))}. The form begins with the last report; say what changed.`],
  }),
  'report-acceptance': ({ about = '' }, { title }, days) => ({
    subject: `Report waits for your word: ${title}`,
    lines: [`For ${days} days the report on ${periodInWords(about)} has been neither accepted nor sent back.`],
  }),
  alert: (duty, { title, person }) => ({
    subject: `Alert to be over by ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [item(duty.about ?? ''), `It still fails. ${duty.owners.map(person).join(', ')} sees to it.`],
  }),
  tripwire: (duty, { title }) => ({
    subject: `Due ${dayInWords(dueAt(duty))} because of an alert: ${title}`,
    lines: [item(duty.about ?? ''), 'Report it as done on the page of the project, with a note.'],
  }),
  'tripwire-stop': (duty, { title }) => ({
    subject: `Stops on ${dayInWords(dueAt(duty))} unless a board says go: ${title}`,
    lines: [item(duty.about ?? ''), 'Ask for the gate, or bring the cost back: on that day the project is put on hold.'],
  }),
  'own-stage': (duty, { title }) => ({
    subject: `Stage to end on ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [
      item(duty.about ?? ''),
      'Ask for its boundary, so that the board can let the project into its next stage; or plan another end.',
    ],
  }),
  'evidence-ending': (duty, { title }) => ({
    subject: `Evidence counts until ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [item(duty.about ?? ''), 'Add newer evidence of its kind by then: after that day it counts no more, and is an alert.'],
  }),
  'outlook-outcome': ({ about = '' }, { title }) => ({
    subject: `What came of the outlook of ${dayInWords(about)}? ${title}`,
    lines: [
      'No report has told whether the cost grew over 10 % or the end slipped over six months within a year. Say it on the page of the project; that it cannot be told is an answer, too.',
    ],
  }),
  held: ({ about = '' }, { title }, days) => ({
    subject: `Stopped for ${days} days: ${title}`,
    lines: [about, 'It goes on when a board says go: ask for the gate, or report closure.'],
  }),
  naming: ({ about = '', owners: [named = ''] }, { title, person }, days) => ({
    subject: `Still waiting for an answer: ${title} names ${person(named)}`,
    lines: [
      `${person(named)} has been named ${roleWords(about)} for ${days} days, and has not accepted or declined.`,
      'The PMO may accept for whoever cannot be asked, or name another.',
    ],
  }),
};

function roleWords(role: string): string {
  return namedRoleWords[role as NamedRole] ?? role;
}

/** Who of an escalation reads why it has come to them. */
const escalated: { readonly [K in DutyKind]?: string } = {
  condition: 'Nobody has reported it as met, 30 days after it was due: the board that set it is told of the exception.',
  alert: 'The day by which it was to be over is past: acknowledge it anew with another day, or bring it before its board.',
  hold: 'It comes to the chair of the board because nobody has brought it up again.',
  'hold-until': 'It comes to the chair of the board because nobody has brought it up again.',
  'meeting-opening': 'It comes to the chair and the PMO because nobody has said what became of the meeting.',
  'meeting-closing': 'It comes to the chair of the board because nobody has closed it.',
  'minutes-approval': 'It comes to the chair of the board and the PMO because no meeting has approved them.',
  'meeting-action': 'It comes to the chair of the board and the PMO because it is two weeks late.',
  'lapsed-round': 'It comes to the chair because nobody has asked again.',
};

function reasonOf({ kind, reckoned }: Duty): string | undefined {
  const isCounted = kind === 'condition' && reckoned !== undefined;
  return isCounted ? escalated[kind]?.replace('30 days', '30 working days') : escalated[kind];
}

/** Subject and lines about a duty at an instant. */
export function dutyWords(
  duty: Duty,
  names: DutyNames,
  { at, escalation }: { readonly at: Instant; readonly escalation: boolean },
): Told {
  const { subject, lines } = words[duty.kind](duty, names, Math.max(1, daysSince(duty.since, at)));
  const why = escalation ? reasonOf(duty) : undefined;
  return { subject, lines: [...lines, ...(why === undefined ? [] : [why])] };
}
