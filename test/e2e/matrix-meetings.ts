/** For each operation on meetings the requests by which somebody could do it, as in matrix-calls.ts. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { because as reason } from './api-driver.ts';
import { now } from './matrix-office.ts';
import { active, type Calls, office, ofOffice, one } from './matrix-requests.ts';
import { meetingTerms } from './meetings-made.ts';
import type { Objects } from './second-office.ts';

const inOpenMeeting = ({ openMeeting }: Objects): Partial<Objects> => (openMeeting === undefined ? {} : { meeting: openMeeting });
const whereClosed = ({ closedMeeting }: Objects): Partial<Objects> =>
  closedMeeting === undefined ? {} : { meeting: closedMeeting };
const someDay = dateOf(addDays(now, 40));

export const meetingCalls: Readonly<Record<string, Calls>> = {
  'list-meetings': office(),
  'list-meeting-actions': office(),
  'plan-meeting': {
    places: ofOffice,
    bodies: ({ office: named, side }) => [meetingTerms({ office: named, board: `${side}-board` })],
  },
  'get-meeting': active(),
  'get-meeting-history': active(),
  'export-meeting': active(),
  'move-meeting': active({ place: 'Room 2', reason }),
  'cancel-meeting': active({ reason }),
  'add-items': active({ free: [{ title: 'Another' }] }),
  'remove-item': active({}),
  'order-agenda': active({ items: ['i1'] }),
  'mark-consent': active({ items: [] }),
  consent: active({ items: ['i1'] }),
  'open-meeting': active({}),
  'take-attendance': { of: inOpenMeeting, bodies: ({ side }) => [{ people: [{ person: `${side}-member`, as: 'remote' }] }] },
  'discuss-item': { of: inOpenMeeting, bodies: one({ note: 'Nothing more.' }) },
  'set-action': {
    of: inOpenMeeting,
    bodies: ({ side }) => [{ what: 'Call the supplier.', owner: `${side}-manager`, due: someDay }],
  },
  'change-action': { of: inOpenMeeting, bodies: one({ due: someDay, reason }) },
  'report-action-done': { of: inOpenMeeting, bodies: one({ word: 'She has answered.' }) },
  'drop-action': { of: inOpenMeeting, bodies: one({ reason }) },
  'close-meeting': { of: inOpenMeeting, bodies: one({}) },
  'correct-minutes': { of: whereClosed, bodies: one({ text: 'Room 1, not 2.', reason }) },
  'approve-minutes': { of: whereClosed, bodies: ({ openMeeting: meeting }) => [{ meeting }] },
};
