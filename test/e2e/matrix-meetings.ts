/** For each operation on meetings the requests by which somebody could do it, as in matrix-calls.ts. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { because as reason } from './api-driver.ts';
import { now } from './matrix-office.ts';
import { meetingTerms } from './meetings-made.ts';
import type { Objects } from './second-office.ts';

/** As matrix-calls.ts has it, as far as meetings need it. */
interface Calls {
  readonly of?: (objects: Objects) => Partial<Objects>;
  readonly places?: readonly ('own' | 'foreign')[];
  readonly bodies?: (around: {
    readonly side: string;
    readonly office: string;
    readonly openMeeting: string;
  }) => readonly unknown[];
}

const one = (body: unknown) => () => [body];
const active = (body?: unknown): Calls => (body === undefined ? {} : { bodies: one(body) });
const ofOffice = ['own', 'foreign'] as const;
const office = (): Calls => ({ places: ofOffice });
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
