/**
 * The single table of what waits for somebody: for each kind when its owners are reminded, who is told when nothing comes of it, and how it ends.
 * A kind either ends by time or is asked about again and again until the deed; so each has a next date.
 */
import { type DutyRule, elsewhere, end, escalate, fromAbove, remind } from './rule.ts';

export const dutyKinds = {
  returned: {
    from: 'since',
    steps: [remind(7), remind(14), end(60)],
    lateAfter: 14,
    ends: 'A revision; after 60 days the proposal lapses and is declined.',
  },
  hold: {
    from: 'since',
    steps: [remind(30), remind(60), escalate(90, 'chair')],
    again: 30,
    lateAfter: 90,
    ends: 'The gate is asked for again, or closure is reported; from 90 days on the chair of the board is asked, too.',
  },
  'hold-until': {
    from: 'due',
    steps: [remind(-7), remind(0), remind(7), escalate(14, 'chair')],
    again: 30,
    ends: 'The gate is asked for again, or closure is reported; two weeks after its day the chair of the board is asked, too.',
  },
  'lapsed-round': {
    from: 'since',
    steps: [remind(7), escalate(14, 'chair')],
    again: 30,
    lateAfter: 7,
    ends: 'The gate is asked for again, or closure is reported.',
  },
  closure: {
    from: 'since',
    steps: [remind(14), remind(21), remind(28), escalate(35, 'pmo')],
    again: 30,
    lateAfter: 14,
    ends: 'The closure report.',
  },
  condition: {
    from: 'due',
    steps: [remind(-7), remind(0), remind(7), escalate(30, 'board')],
    again: 30,
    ends: 'It is reported as met, or waived.',
  },
  exception: {
    ...elsewhere('The condition is met or waived; its own wait asks owner and board again each 30 days.'),
    lateAfter: 30,
  },
  'condition-acceptance': {
    from: 'since',
    steps: [remind(7), remind(14), escalate(21, 'pmo')],
    again: 30,
    lateAfter: 7,
    ends: 'It is accepted or sent back.',
  },
  report: {
    from: 'due',
    steps: [remind(-1), remind(0), remind(1), end(3)],
    ends: 'The report is filed; some working days after it was due it counts as missed.',
  },
  'report-acceptance': {
    from: 'since',
    steps: [remind(5), remind(12)],
    again: 14,
    lateAfter: 5,
    ends: 'The PMO or an administrator accepts the report or sends it back.',
  },
  'report-asking': { from: 'due', steps: [end(0)], ends: 'Time: the period is over, and each project is asked for its report.' },
  'period-closing': {
    from: 'since',
    steps: [remind(3), remind(10)],
    again: 14,
    lateAfter: 3,
    ends: 'The PMO or an administrator closes the period.',
  },
  alert: {
    from: 'due',
    steps: [remind(-3), remind(0), escalate(1, 'pmo')],
    again: 7,
    ends: 'The criterion passes again or is waived, or it is acknowledged anew with another day.',
  },
  tripwire: {
    from: 'due',
    steps: [remind(-7), remind(0), remind(7), escalate(14, 'pmo')],
    again: 30,
    ends: 'It is reported as done, or the criterion passes again.',
  },
  'tripwire-stop': {
    from: 'due',
    steps: [remind(-90), remind(-30), remind(-7), end(0)],
    ends: 'A board says go, or the criterion passes again; on its day the project is put on hold.',
  },
  'own-stage': {
    from: 'due',
    steps: [remind(-14), remind(0), remind(7), escalate(14, 'pmo')],
    again: 30,
    ends: 'Its boundary is asked for, another end is planned, or closure is reported; two weeks after its end the PMO is told.',
  },
  'evidence-ending': {
    from: 'due',
    steps: [remind(-30), remind(-7), remind(0), end(1)],
    ends: 'Newer evidence of its kind is filed; the day after its last one it counts no more and is an alert.',
  },
  held: {
    from: 'since',
    steps: [remind(14), remind(30, 'chair')],
    again: 30,
    lateAfter: 30,
    ends: 'A board says go, or closure is reported.',
  },
  'gate-model': {
    from: 'since',
    steps: [remind(3), remind(7)],
    again: 14,
    lateAfter: 7,
    ends: 'The PMO or an administrator chooses the gate model, or a revision brings the size of the project back.',
  },
  'below-minimum': fromAbove('A version of the gate model meets the minimum, or the office above asks for something else.'),
  'standard-behind': fromAbove('It is taken over in the version that is given, or the office above asks for it no more.'),
  'outlook-outcome': {
    from: 'since',
    steps: [remind(1), remind(30), remind(60), end(90)],
    lateAfter: 30,
    ends: 'A report or the closure tells it, or the PMO says it; after 90 days it counts as what cannot be told.',
  },
  naming: {
    from: 'since',
    steps: [remind(7), remind(14), escalate(21, 'pmo')],
    again: 30,
    lateAfter: 7,
    ends: 'The person answers, the PMO accepts for that person, or another is named.',
  },
  handover: {
    from: 'since',
    steps: [remind(3), remind(7), end(14)],
    lateAfter: 7,
    ends: 'Both answer; after 14 days the offer lapses and the role stays where it is.',
  },
  'benefit-review': {
    from: 'due',
    steps: [remind(-14), remind(0), remind(14), end(30)],
    ends: 'Its owner says what came of the benefit; 30 days after its day the sponsor is asked instead.',
  },
  'benefit-review-lapsed': {
    from: 'since',
    steps: [remind(14), escalate(30, 'pmo'), remind(60, 'pmo'), end(90)],
    lateAfter: 14,
    ends: 'The sponsor, the owner or the PMO says what came of the benefit; after 90 days it stands as not told.',
  },
  'customer-acceptance': { ...elsewhere('The customer accepts the result or sends the closure back.'), lateAfter: 14 },
  ballot: elsewhere('A ballot or a recusal; the round closes at its deadline.'),
  withdrawal: elsewhere('The chair agrees or says why the round goes on; the round closes at its deadline.'),
  'selection-ballot': elsewhere('A ballot or a recusal; the question closes at its deadline.'),
  question: elsewhere('An answer of those who lead the project; the round closes at its deadline.'),
  'recorded-ballot': elsewhere('The member confirms it or objects; after two working days it counts.'),
  weights: elsewhere('An answer; the question closes on its day.'),
  rating: elsewhere('Ratings or a recusal; the panel closes on its day.'),
  'second-person': {
    from: 'since',
    steps: [remind(7), escalate(14, 'pmo')],
    again: 14,
    lateAfter: 7,
    ends: 'A second person approves or refuses, or the author takes it back.',
  },
  invitation: {
    from: 'since',
    steps: [remind(7), remind(21), escalate(30, 'pmo')],
    again: 30,
    lateAfter: 14,
    ends: 'The person joins or declines, or an administrator takes the invitation back.',
  },
  consent: {
    from: 'since',
    steps: [remind(7), remind(14)],
    again: 14,
    lateAfter: 7,
    ends: 'The member consents or says no, or the delegation would be over.',
  },
  'meeting-opening': {
    from: 'due',
    steps: [remind(1, 'pmo'), remind(4, 'pmo'), escalate(7, 'chair', 'pmo'), end(14)],
    ends: 'It is opened, moved or cancelled; 14 days after its day it lapses and counts as cancelled.',
  },
  'meeting-closing': {
    from: 'since',
    steps: [remind(1), remind(4), escalate(8, 'chair'), end(14)],
    lateAfter: 1,
    ends: 'It is closed with its minutes; after 14 days they are made of what is on record.',
  },
  'minutes-approval': {
    from: 'since',
    steps: [remind(30), remind(60), escalate(90, 'chair', 'pmo'), end(180)],
    lateAfter: 60,
    ends: 'A later meeting approves them; after 180 days they stand as they were made.',
  },
  'meeting-action': {
    from: 'due',
    steps: [remind(-3), remind(0), remind(7), escalate(14, 'chair', 'pmo'), end(90)],
    ends: 'Its owner says that it is done, or it is dropped; 90 days after its day it lapses.',
  },
  delegation: { from: 'due', steps: [remind(-7), end(0)], ends: 'Its last day; another may be granted.' },
} as const satisfies Readonly<Record<string, DutyRule>>;

export type DutyKind = keyof typeof dutyKinds;

export function dutyRule(kind: DutyKind): DutyRule {
  return dutyKinds[kind];
}
