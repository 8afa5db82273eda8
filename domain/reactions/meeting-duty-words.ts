/** What a mail says of something that waits in a meeting, kind by kind. */
import { dueAt } from '../duties/duty.ts';
import type { DutyKind } from '../duties/kinds.ts';
import { dayInWords } from '../values/time.ts';
import type { Words } from './duty-telling.ts';
import { item } from './phrases.ts';

export const meetingDutyWords = {
  'meeting-opening': ({ due = '' }, { title }) => ({
    subject: `Not opened: ${title}`,
    lines: [
      `The meeting was planned for ${dayInWords(due)} and nobody has opened it. Open it, move it or cancel it.`,
      'It lapses, and counts as cancelled, when 14 days have passed since then.',
    ],
  }),
  'meeting-closing': (_duty, { title }, days) => ({
    subject: `Not closed, so there are no minutes: ${title}`,
    lines: [
      `For ${days} days the meeting has been open. Say who was there and close it: its minutes are made then.`,
      'After 14 days they are made of what is on record.',
    ],
  }),
  'minutes-approval': (_duty, { title }, days) => ({
    subject: `Minutes not approved: ${title}`,
    lines: [
      `For ${days} days the minutes have waited for a later meeting of the board to approve them.`,
      'They stand as they were made when they have waited 180 days.',
    ],
  }),
  'meeting-action': (duty, { title, person }) => ({
    subject: `To be done until ${dayInWords(dueAt(duty))}: ${title}`,
    lines: [item(duty.about ?? ''), `It is for ${duty.owners.map(person).join(', ')} to do and to report as done.`],
  }),
} satisfies { readonly [K in DutyKind]?: Words };
