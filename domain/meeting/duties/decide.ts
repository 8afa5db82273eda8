/** What time brought to what a meeting left to people, and the PMO's nudges. */
import type { DutyCommands } from '../../duties/commands.ts';
import type { Duty } from '../../duties/duty.ts';
import type { DutyKind } from '../../duties/kinds.ts';
import { lookAtDuties, nudge } from '../../office/duties/look.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingFact } from '../facts.ts';
import { minutesOf } from '../minutes/make.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import { meetingDuties } from './duties.ts';

type Ending = (meeting: Meeting, duty: Duty, context: MeetingContext) => MeetingFact;

/** The fact by which time ends each wait. Minutes are made of what is on record, so nobody has to be there for it. */
const endings: { readonly [K in DutyKind]?: Ending } = {
  'meeting-opening': () => ({ type: 'meeting-lapsed', reason: 'Nobody opened it within 14 days after its day.' }),
  'meeting-closing': (meeting, _duty, context) => ({ type: 'meeting-closed', minutes: minutesOf(meeting, context) }),
  'minutes-approval': () => ({ type: 'minutes-stood', reason: 'No later meeting approved them within 180 days.' }),
  'meeting-action': (_meeting, { key }) => ({
    type: 'action-lapsed',
    action: key.slice(key.indexOf(':') + 1),
    reason: 'Nobody said for 90 days after its day that it is done.',
  }),
};

export const meetingDutyDecisions: MeetingDecisions<DutyCommands> = {
  'look-at-duties': (state, _command, context) => {
    const { facts, ended } = lookAtDuties({ duties: meetingDuties(state), log: state.duties }, context);
    return { facts: [...facts, ...ended.flatMap(duty => endings[duty.kind]?.(state, duty, context) ?? [])] };
  },
  'nudge-duty': (state, { duty }, context) => nudge({ duties: meetingDuties(state), log: state.duties }, duty, context),
};
